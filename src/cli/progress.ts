import type { Io } from "./io";

/** A run shorter than this shows nothing. */
const PATIENCE = 1000;

/** One line on a terminal's stderr that says what a longer run is doing. */
export class Progress {
  readonly #io: Io;
  readonly #started: number;
  #shown = false;

  constructor(io: Io) {
    this.#io = io;
    this.#started = io.now();
  }

  say(what: string): void {
    const elapsed = this.#io.now() - this.#started;
    if (!this.#io.isTerminal.stderr || elapsed < PATIENCE) return;
    this.#shown = true;
    this.#io.stderr.write(`\r\u001b[Kkube53: ${what} (${(elapsed / 1000).toFixed(0)} s)`);
  }

  /** Takes the line away. */
  done(): void {
    if (this.#shown) this.#io.stderr.write("\r\u001b[K");
    this.#shown = false;
  }
}
