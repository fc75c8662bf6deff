import { runeAt, type Bytes } from "../text/bytes";
import { unwrap, type GoValue } from "../values/go-value";
import type { Budget } from "./budget";
import { Printer } from "./printer";
import { NO_FLAGS, type VerbFlags } from "./verb-flags";

type Arguments = readonly (GoValue | undefined)[];

/** Go refuses a larger width or precision. */
const WIDEST = 1_000_000;

/** Go's `fmt.Sprintf`, its way of writing errors into the text included. */
export function sprintf(budget: Budget, format: Bytes, args: Arguments): Bytes {
  return new Formatter(budget, format, args).run();
}

type Writable = { -readonly [K in keyof VerbFlags]: VerbFlags[K] };

class Formatter {
  private at = 0;
  private used = 0;
  private isReordered = false;
  private isGoodIndex = true;
  private readonly printer: Printer;

  constructor(
    private readonly budget: Budget,
    private readonly format: Bytes,
    private readonly args: Arguments,
  ) {
    this.printer = new Printer(budget);
  }

  run(): Bytes {
    let result = "";
    while (this.at < this.format.length) {
      const percent = this.format.indexOf("%", this.at);
      const end = percent === -1 ? this.format.length : percent;
      const text = this.format.slice(this.at, end);
      this.at = end + 1;
      result += this.budget.made(percent === -1 ? text : text + this.verb());
      this.budget.step();
    }
    return this.budget.made(result + this.extra());
  }

  private extra(): Bytes {
    if (this.isReordered || this.used >= this.args.length) return "";
    const items = this.args.slice(this.used).map((argument) => {
      const value = unwrap(argument);
      return value ? `${value.type.text}=${this.printer.argument(value, "v", NO_FLAGS)}` : "<nil>";
    });
    return `%!(EXTRA ${items.join(", ")})`;
  }

  private verb(): Bytes {
    const flags: Writable = { ...NO_FLAGS };
    let problem = "";
    this.isGoodIndex = true;
    this.readFlags(flags);
    let afterIndex = this.readIndex();
    if (this.format[this.at] === "*") {
      this.at++;
      const width = this.numberArgument();
      if (width === undefined) problem += "%!(BADWIDTH)";
      else if (width < 0) {
        flags.width = -width;
        flags.minus = true;
        flags.zero = false;
      } else flags.width = width;
      afterIndex = false;
    } else {
      flags.width = this.readNumber();
      if (afterIndex && flags.width !== undefined) this.isGoodIndex = false;
    }
    if (this.format[this.at] === ".") {
      this.at++;
      if (afterIndex) this.isGoodIndex = false;
      afterIndex = this.readIndex();
      if (this.format[this.at] === "*") {
        this.at++;
        const precision = this.numberArgument();
        if (precision === undefined || precision < 0) problem += "%!(BADPREC)";
        else flags.precision = precision;
        afterIndex = false;
      } else flags.precision = this.readNumber() ?? 0;
    }
    if (!afterIndex) this.readIndex();
    return problem + this.write(flags);
  }

  private write(flags: Writable): Bytes {
    if (this.at >= this.format.length) return "%!(NOVERB)";
    const { size } = runeAt(this.format, this.at);
    const verb = this.format.slice(this.at, this.at + size);
    this.at += size;
    if (verb === "%") return "%";
    if (!this.isGoodIndex) return `%!${verb}(BADINDEX)`;
    if (this.used >= this.args.length) return `%!${verb}(MISSING)`;
    this.budget.reserve((flags.width ?? 0) + (flags.precision ?? 0));
    if (verb === "v" && flags.sharp) Object.assign(flags, { sharp: false, sharpV: true });
    if (verb === "v" && flags.plus) Object.assign(flags, { plus: false, plusV: true });
    return this.printer.argument(this.args[this.used++], verb, flags);
  }

  private readFlags(flags: Writable): void {
    for (; ; this.at++) {
      const char = this.format[this.at];
      if (char === "#") flags.sharp = true;
      else if (char === "0") flags.zero = true;
      else if (char === "+") flags.plus = true;
      else if (char === "-") flags.minus = true;
      else if (char === " ") flags.space = true;
      else break;
    }
    if (flags.minus) flags.zero = false;
  }

  private readNumber(): number | undefined {
    const digits = /^[0-9]+/.exec(this.format.slice(this.at, this.at + 100))?.[0];
    if (digits === undefined) return undefined;
    this.at += digits.length;
    if (Number(digits.slice(0, -1)) <= WIDEST) return Number(digits);
    this.at = this.format.length;
    return undefined;
  }

  /** `[3]` before a verb or a star names the argument to take. */
  private readIndex(): boolean {
    if (this.format[this.at] !== "[") return false;
    this.isReordered = true;
    const close = this.format.indexOf("]", this.at);
    const digits = close === -1 ? "" : this.format.slice(this.at + 1, close);
    this.at = close === -1 ? this.at + 1 : close + 1;
    const index = /^[0-9]{1,7}$/.test(digits) ? Number(digits) : 0;
    if (index < 1 || index > this.args.length) this.isGoodIndex = false;
    else this.used = index - 1;
    return index >= 1 && index <= this.args.length;
  }

  /** Go takes only a value of an integer type here. */
  private numberArgument(): number | undefined {
    const value = this.used < this.args.length ? unwrap(this.args[this.used++]) : undefined;
    if (typeof value?.data !== "bigint") return undefined;
    const number = Number(value.data);
    return Math.abs(number) > WIDEST ? undefined : number;
  }
}
