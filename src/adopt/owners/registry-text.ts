import { decrypt } from "../../external-dns/txt-crypto";
import { parseLabels } from "../../external-dns/txt-labels";
import type { LiveRecord } from "../inventory";

/** What a TXT record set says of ownership. */
export type RegistryText =
  | { readonly kind: "labels"; readonly labels: ReadonlyMap<string, string>; readonly isAlone: boolean }
  /** Encrypted with a key that is not known. */
  | { readonly kind: "encrypted" };

/** One string in base64 that is long enough for a nonce, a tag and something between. Source: R53-ENC-7. */
const ENCRYPTED = /^"[A-Za-z0-9+/]{40,}={0,2}"$/;

/**
 * Reads the ownership in a TXT record set; undefined when there is none.
 *
 * Looks at all values, not only at the first as external-dns does, since somebody else's value may have come before it.
 *
 * Source: R53-TXT-4, R53-TXT-5, R53-ENC-2.
 */
export function readRegistryText(record: LiveRecord, keys: readonly Buffer[]): RegistryText | undefined {
  if (record.type !== "TXT") return undefined;
  const values = (record.api.ResourceRecords ?? []).map(({ Value }) => Value);
  for (const value of values) {
    const labels = parseLabels(value) ?? decryptLabels(value, keys);
    if (labels) return { kind: "labels", labels, isAlone: values.length === 1 };
  }
  return values.some(isEncrypted) ? { kind: "encrypted" } : undefined;
}

/** Whether one value of a TXT is an ownership text. */
export function isRegistryValue(value: string, keys: readonly Buffer[]): boolean {
  return (parseLabels(value) ?? decryptLabels(value, keys)) !== undefined;
}

function decryptLabels(value: string, keys: readonly Buffer[]): ReadonlyMap<string, string> | undefined {
  if (!isEncrypted(value)) return undefined;
  for (const key of keys) {
    const decrypted = decrypt(value.replace(/^"+|"+$/g, ""), key);
    const labels = decrypted && parseLabels(decrypted.text);
    if (labels) return labels;
  }
  return undefined;
}

/** A long token of letters and digits can be a site verification; its length in base64 is no multiple of four as a rule. */
function isEncrypted(value: string): boolean {
  return ENCRYPTED.test(value) && (value.length - 2) % 4 === 0;
}
