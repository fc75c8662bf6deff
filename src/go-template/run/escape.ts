import { encodeRune, runesOf, type Bytes } from "../text/bytes";
import { isPrintable } from "../text/unicode";

const HTML: Readonly<Record<string, string>> = {
  "\0": "\u{fffd}",
  '"': "&#34;",
  "'": "&#39;",
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
};

/** `html`: Go's `template.HTMLEscapeString`. */
export function escapeHtml(text: Bytes): Bytes {
  return text.replace(/[\0"'&<>]/g, (char) => (char === "\0" ? encodeRune(0xfffd) : HTML[char]!));
}

const JS: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  '"': '\\"',
  "<": "\\u003C",
  ">": "\\u003E",
  "&": "\\u0026",
  "=": "\\u003D",
};

/** `js`: Go's `template.JSEscapeString`. */
export function escapeJs(text: Bytes): Bytes {
  let result = "";
  for (const { code, size, at } of runesOf(text)) {
    const char = text.slice(at, at + size);
    const hex = code.toString(16).toUpperCase().padStart(4, "0");
    if (Object.hasOwn(JS, char)) result += JS[char]!;
    else if (code < 0x20 || (code >= 0x80 && !isPrintable(code))) result += `\\u${hex}`;
    else result += char;
  }
  return result;
}

/** `urlquery`: Go's `url.QueryEscape`. */
export function escapeQuery(text: Bytes): Bytes {
  return text.replace(/[^A-Za-z0-9_.~-]/g, (char) =>
    char === " " ? "+" : `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
