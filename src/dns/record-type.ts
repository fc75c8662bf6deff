/** Record types that Route 53 takes. Source: Route 53 API reference, `ResourceRecordSet.Type`. */
export const ROUTE53_TYPES = [
  "A",
  "AAAA",
  "CAA",
  "CNAME",
  "DS",
  "HTTPS",
  "MX",
  "NAPTR",
  "NS",
  "PTR",
  "SOA",
  "SPF",
  "SRV",
  "SSHFP",
  "SVCB",
  "TLSA",
  "TXT",
] as const;
export type Route53Type = (typeof ROUTE53_TYPES)[number];

const KNOWN: ReadonlySet<string> = new Set(ROUTE53_TYPES);

/** Whether Route 53 has the type; letter case counts. */
export function isRoute53Type(type: string): type is Route53Type {
  return KNOWN.has(type);
}

/** Whether the values of a type are character strings, which Route 53 takes in quotes. */
export function isTextType(type: string): boolean {
  return type === "TXT" || type === "SPF";
}
