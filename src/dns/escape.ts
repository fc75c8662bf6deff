/** Every `\ooo` of a text as the octet it stands for; other backslashes stay. Octets above 127 become U+0080 to U+00FF. */
export function decodeOctal(text: string): string {
  return text.replace(/\\([0-3][0-7]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)));
}

/** `\ooo` for one octet. */
export function encodeOctal(octet: number): string {
  return `\\${octet.toString(8).padStart(3, "0")}`;
}

/**
 * A name as `ListResourceRecordSets` gives it: trailing dot, and `\ooo` for each octet but `a-z 0-9 - _ .`,
 * so `\052` for a wildcard.
 *
 * Source: Route 53 Developer Guide, "DNS domain name format".
 */
export function toRoute53Name(name: string): string {
  return `${escapeName(name.replace(/\.$/, ""))}.`;
}

/** As {@link toRoute53Name} without the dot: the form of IAM's record name condition key. */
export function escapeName(name: string): string {
  if (/^[a-z0-9_.-]*$/.test(name)) return name;
  let escaped = "";
  for (const octet of Buffer.from(name.toLowerCase(), "utf8")) {
    const character = String.fromCharCode(octet);
    escaped += /[a-z0-9_.-]/.test(character) ? character : encodeOctal(octet);
  }
  return escaped;
}

/**
 * The name that Route 53's form stands for: all octal escapes decoded as UTF-8, lower case, no trailing dot.
 *
 * The inverse of {@link toRoute53Name}. An escaped dot (`\056`) stays escaped, as it separates nothing.
 */
export function fromRoute53Name(name: string): string {
  const undotted = name.replace(/\.$/, "");
  if (!undotted.includes("\\")) return undotted.toLowerCase();
  const octets = undotted.replace(/\\([0-3][0-7]{2})/g, (escape, digits: string) =>
    escape === "\\056" ? escape : String.fromCharCode(parseInt(digits, 8)),
  );
  return (isLatin1(octets) ? Buffer.from(octets, "latin1").toString("utf8") : octets).toLowerCase();
}

function isLatin1(text: string): boolean {
  return !/[^\0-\xff]/.test(text);
}
