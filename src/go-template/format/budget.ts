import { TemplateProblem } from "../problem";
import type { Bytes } from "../text/bytes";

/** Bounds what one run of a template may cost, so that no template can hang or fill the memory. */
export class Budget {
  #steps = 1_000_000;
  /** Bytes that may still be made by printing and by functions. */
  #bytes = 16 * 1024 * 1024;
  /** The longest text that may come out, or be held in a variable. */
  static readonly LONGEST = 1024 * 1024;

  /** Counts steps of work. */
  step(count = 1): void {
    this.#steps -= count;
    if (this.#steps < 0) throw new TemplateProblem("the template runs for too long");
  }

  /** Counts a text that was made, or is about to be; returns it. */
  made(text: Bytes): Bytes {
    this.reserve(text.length);
    return text;
  }

  /** Refuses a text of a length before it is made. */
  reserve(length: number): void {
    this.#bytes -= length;
    if (length > Budget.LONGEST || this.#bytes < 0) throw new TemplateProblem("the template writes too much");
  }
}
