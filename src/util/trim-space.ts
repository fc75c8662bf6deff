/** Trims what Go takes for white space: Unicode's, but not the byte order mark, which JavaScript's `trim` takes too. */
export function trimSpace(text: string): string {
  return text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, "");
}
