/** The record types that the provider takes. Source: TF §2. */
export const RECORD_TYPES = [
  ...["SOA", "A", "TXT", "NS", "CNAME", "MX", "NAPTR", "PTR", "SRV"],
  ...["SPF", "AAAA", "CAA", "DS", "TLSA", "SSHFP", "SVCB", "HTTPS"],
] as const;

export function isRecordType(text: string): boolean {
  return (RECORD_TYPES as readonly string[]).includes(text);
}
