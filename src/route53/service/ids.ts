import { sha256 } from "../../util/sha256";

/** Makes ids that look like Route 53's and are the same in every run. */
export class Ids {
  #count = 0;

  /** E.g. `Z0A1B2C3D4E5F6A7B8C9D`. */
  hostedZone(): string {
    return `Z0${this.#digits("hosted zone").slice(0, 19).toUpperCase()}`;
  }

  /** E.g. `C0A1B2C3D4E5F6A7B8C9D`. */
  change(): string {
    return `C0${this.#digits("change").slice(0, 19).toUpperCase()}`;
  }

  /** A UUID. */
  uuid(kind: string): string {
    const digits = this.#digits(kind);
    const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
    return [...parts, digits.slice(20, 32)].join("-");
  }

  /** The first that is free. */
  static free(make: () => string, isTaken: (id: string) => boolean): string {
    let id = make();
    while (isTaken(id)) id = make();
    return id;
  }

  #digits(kind: string): string {
    return sha256(`${kind} ${++this.#count}`);
  }
}
