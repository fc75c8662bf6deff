import type { Bytes } from "../text/bytes";
import { isFloat, isSigned, isUnsigned } from "../values/go-type";
import { unwrap, type Complex, type GoValue } from "../values/go-value";
import type { Budget } from "./budget";
import { formatFloat } from "./format-float";
import { formatInteger } from "./format-integer";
import {
  formatCharacter,
  formatHexText,
  formatQuoted,
  formatQuotedCharacter,
  formatString,
  formatUnicode,
  pad,
} from "./format-text";
import { printComposite } from "./print-composite";
import { textOf } from "./text-of";
import type { VerbFlags } from "./verb-flags";

/** Writes values with one verb, as Go's package `fmt` does. */
export class Printer {
  /** Set while a value is shown inside an error, so that no method of it is called. */
  private isShowingError = false;

  constructor(readonly budget: Budget) {}

  /** A value that is an argument itself; nothing stands for a nil interface. */
  argument(argument: GoValue | undefined, verb: string, flags: VerbFlags): Bytes {
    const value = unwrap(argument);
    if (verb === "T") return formatString(value?.type.text ?? "<nil>", flags);
    if (!value) return verb === "v" ? pad("<nil>", flags) : this.bad(undefined, verb, flags);
    return this.ownText(value, verb, flags) ?? this.value(value, verb, flags, 0);
  }

  /** A value at some depth inside an argument. */
  value(value: GoValue | undefined, verb: string, flags: VerbFlags, depth: number): Bytes {
    this.budget.step();
    if (!value) return verb === "v" ? "<nil>" : this.bad(undefined, verb, flags);
    const own = depth > 0 ? this.ownText(value, verb, flags) : undefined;
    if (own !== undefined) return own;
    return this.scalar(value, verb, flags) ?? printComposite(this, value, verb, flags, depth);
  }

  /** What Go writes for a verb that does not fit, e.g. `%!d(string=web)`. */
  bad(value: GoValue | undefined, verb: string, flags: VerbFlags): Bytes {
    if (!value) return `%!${verb}(<nil>)`;
    const outer = this.isShowingError;
    this.isShowingError = true;
    const shown = this.value(value, "v", flags, 0);
    this.isShowingError = outer;
    return `%!${verb}(${value.type.text}=${shown})`;
  }

  private ownText(value: GoValue, verb: string, flags: VerbFlags): Bytes | undefined {
    if (this.isShowingError || flags.sharpV || !"vsxXq".includes(verb)) return undefined;
    const text = textOf(value);
    return text === undefined ? undefined : this.text(this.budget.made(text), value, verb, flags);
  }

  private scalar(value: GoValue, verb: string, flags: VerbFlags): Bytes | undefined {
    const { kind } = value.type;
    if (kind === "bool")
      return verb === "t" || verb === "v" ? pad(String(value.data), flags) : this.bad(value, verb, flags);
    if (kind === "string") return this.text(value.data as Bytes, value, verb, flags);
    if (isSigned(kind) || isUnsigned(kind)) return this.integer(value, verb, flags);
    if (isFloat(kind)) return this.float(value.data as number, value, verb, flags);
    if (kind === "complex128") return this.complex(value, verb, flags);
    return undefined;
  }

  private text(text: Bytes, value: GoValue, verb: string, flags: VerbFlags): Bytes {
    switch (verb) {
      case "v":
        return flags.sharpV ? formatQuoted(text, flags) : formatString(text, flags);
      case "s":
        return formatString(text, flags);
      case "q":
        return formatQuoted(text, flags);
      case "x":
      case "X":
        this.budget.reserve(text.length * 5);
        return formatHexText(text, flags, verb === "X");
      default:
        return this.bad(value, verb, flags);
    }
  }

  private integer(value: GoValue, verb: string, flags: VerbFlags): Bytes {
    const number = value.data as bigint;
    switch (verb) {
      case "v":
        if (flags.sharpV && isUnsigned(value.type.kind)) return formatInteger(number, "x", { ...flags, sharp: true });
        return formatInteger(number, "d", flags);
      case "d":
      case "b":
      case "o":
      case "O":
      case "x":
      case "X":
        return formatInteger(number, verb, flags);
      case "c":
        return formatCharacter(number, flags);
      case "q":
        return formatQuotedCharacter(number, flags);
      case "U":
        return formatUnicode(number, flags);
      default:
        return this.bad(value, verb, flags);
    }
  }

  private float(number: number, value: GoValue, verb: string, flags: VerbFlags): Bytes {
    if (verb === "v") return formatFloat(number, "g", flags);
    return "eEfFgGxX".includes(verb) ? formatFloat(number, verb, flags) : this.bad(value, verb, flags);
  }

  private complex(value: GoValue, verb: string, flags: VerbFlags): Bytes {
    if (!"veEfFgG".includes(verb)) return this.bad(value, verb, flags);
    const { real, imaginary } = value.data as Complex;
    const part = (number: number, plus: boolean): Bytes =>
      formatFloat(number, verb === "v" ? "g" : verb, { ...flags, plus });
    return `(${part(real, flags.plus)}${part(imaginary, true)}i)`;
  }
}
