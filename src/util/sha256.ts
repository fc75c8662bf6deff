import * as crypto from "node:crypto";

/** Since Node 20.12; three times as fast for short texts. */
const { hash } = crypto as { readonly hash?: (algorithm: string, text: string, encoding: "hex") => string };

/** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256: (text: string) => string = hash
  ? (text) => hash("sha256", text, "hex")
  : (text) => crypto.createHash("sha256").update(text).digest("hex");
