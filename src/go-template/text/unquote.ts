import { encodeRune, type Bytes } from "./bytes";
import { readLiteralCharacter } from "./quote";

/** The bytes that a Go string literal stands for, in double quotes or backquotes; undefined when Go refuses it. */
export function unquoteString(literal: Bytes): Bytes | undefined {
  const quote = literal[0];
  if (quote === "`") return literal.slice(1, -1).replaceAll("\r", "");
  let result = "";
  const end = literal.length - 1;
  for (let at = 1; at < end;) {
    const read = readLiteralCharacter(literal, at, '"');
    if (!read || read.next > end) return undefined;
    result += read.isByte ? String.fromCharCode(read.code) : encodeRune(read.code);
    at = read.next;
  }
  return result;
}

/** The code point that a Go character literal, such as `'a'`, stands for; undefined when Go refuses it. */
export function unquoteRune(literal: Bytes): number | undefined {
  const read = readLiteralCharacter(literal, 1, "'");
  return read && read.next === literal.length - 1 && literal.at(-1) === "'" ? read.code : undefined;
}
