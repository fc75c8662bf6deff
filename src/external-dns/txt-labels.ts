import { compareBytes } from "../util/compare";

const HERITAGE = "external-dns";
/** Where the nonce of an encrypted TXT is kept, so that encrypting it again gives the same text. */
export const NONCE_LABEL = "txt-encryption-nonce";

type Labels = ReadonlyMap<string, string>;

/**
 * The labels of an ownership TXT in plain text; undefined for any other TXT.
 *
 * Source: R53-TXT-4.
 */
export function parseLabels(value: string): Map<string, string> | undefined {
  const labels = new Map<string, string>();
  let isOurs = false;
  for (const token of value.replace(/^"+|"+$/g, "").split(",")) {
    const equals = token.indexOf("=");
    if (equals === -1) continue;
    const [key, text] = [token.slice(0, equals), token.slice(equals + 1)];
    if (key === "heritage") {
      if (text !== HERITAGE) return undefined;
      isOurs = true;
    } else if (key.startsWith(HERITAGE)) {
      labels.set(key.startsWith(`${HERITAGE}/`) ? key.slice(HERITAGE.length + 1) : key, text);
    }
  }
  return isOurs ? labels : undefined;
}

/** The text of an ownership TXT without quotes: labels sorted, no escapes. Source: R53-TXT-1. */
export function formatLabels(labels: Labels): string {
  const tokens = [...labels]
    .filter(([key]) => key !== NONCE_LABEL)
    .sort(([a], [b]) => compareBytes(a, b))
    .map(([key, value]) => `${HERITAGE}/${key}=${value}`);
  return [`heritage=${HERITAGE}`, ...tokens].join(",");
}
