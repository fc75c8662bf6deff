import { sha256 } from "../../util/sha256";

/** Gives ids that are the same in every run: a hash of a name and a counter. */
export interface Ids {
  /** Upper-case hexadecimal digits. */
  next(length: number): string;
}

export function createIds(name: string): Ids {
  let count = 0;
  return {
    next(length) {
      count++;
      return sha256(`${name} ${count}`).slice(0, length).toUpperCase();
    },
  };
}
