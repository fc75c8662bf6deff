/** The host in `namespace/host`; a text without slash or with several is taken as it is. */
export function hostPart(text: string): string {
  const parts = text.split("/");
  return parts.length === 2 ? parts[1]! : text;
}
