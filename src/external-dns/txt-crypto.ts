import { createCipheriv, createDecipheriv, createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** No ownership text is longer; a TXT that unpacks to more was not written by external-dns. */
const LONGEST_TEXT = 64 * 1024;

/** The key of `--txt-encrypt-aes-key`: 32 bytes as they are, or in base64. */
export function aesKey(text: string): Buffer | undefined {
  const raw = Buffer.from(text, "utf8");
  if (raw.length === 32) return raw;
  const decoded = Buffer.from(text, "base64");
  return decoded.length === 32 ? decoded : undefined;
}

/** An ownership text and the nonce it was encrypted with. */
export interface Decrypted {
  readonly text: string;
  readonly nonce: string;
}

/** Reads an encrypted ownership text without its quotes; undefined when it is none, or of another key. Source: R53-ENC-2. */
export function decrypt(value: string, key: Buffer): Decrypted | undefined {
  const bytes = Buffer.from(value, "base64");
  if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
    const packed = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    const text = gunzipSync(packed, { maxOutputLength: LONGEST_TEXT }).toString("utf8");
    return { text, nonce: bytes.subarray(0, NONCE_BYTES).toString("base64") };
  } catch {
    return undefined;
  }
}

/**
 * Encrypts an ownership text.
 *
 * @param nonce - of the text that is replaced, in base64. Without one it is derived from key and text, so that the same
 *   input gives the same bytes and no two texts share one.
 */
export function encrypt(text: string, key: Buffer, nonce: string | undefined): string {
  const known = nonce === undefined ? undefined : Buffer.from(nonce, "base64");
  const derived = createHash("sha256").update(key).update(text).digest().subarray(0, NONCE_BYTES);
  const iv = known?.length === NONCE_BYTES ? known : derived;
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const sealed = Buffer.concat([cipher.update(gzipSync(text, { level: 9 })), cipher.final()]);
  return Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString("base64");
}
