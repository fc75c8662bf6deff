/** Provider-specific properties of a declared record. */
export type Properties = Readonly<Record<string, string>>;

/** Values of every record type, two of each where a record set may have several. */
export const VALUES: Readonly<Record<string, readonly [string, string]>> = {
  A: ["192.0.2.1", "192.0.2.2"],
  AAAA: ["2001:db8::1", "2001:db8::2"],
  CAA: ['0 issue "letsencrypt.org"', '0 iodef "mailto:dns@example.com"'],
  CNAME: ["one.example.net", "two.example.net"],
  DS: [
    "12345 8 2 49FD46E6C4B45C55D4AC69CBD3CD34AC1AFE51DE49FD46E6C4B45C55D4AC69CB",
    "12346 8 2 59FD46E6C4B45C55D4AC69CBD3CD34AC1AFE51DE49FD46E6C4B45C55D4AC69CB",
  ],
  HTTPS: ["1 . alpn=h2", "2 svc.example.net. port=8443"],
  MX: ["10 mail.example.com", "20 mail.example.net"],
  NAPTR: ['10 100 "S" "SIP+D2U" "" _sip._udp.example.com.', '20 100 "S" "SIP+D2T" "" _sip._tcp.example.com.'],
  NS: ["ns1.example.net", "ns2.example.net"],
  PTR: ["one.example.net", "two.example.net"],
  SPF: ['"v=spf1 -all"', '"v=spf1 ip4:192.0.2.0/24 -all"'],
  SRV: ["0 50 443 one.example.net.", "0 50 443 two.example.net."],
  SSHFP: [
    "4 2 123456789abcdef67890123456789abcdef67890123456789abcdef123456789",
    "4 2 223456789abcdef67890123456789abcdef67890123456789abcdef123456789",
  ],
  SVCB: ["1 svc.example.net. port=8443", "2 svc2.example.net. port=8444"],
  TLSA: [
    "3 1 1 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    "3 1 1 1123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
  ],
  TXT: ['"first ${not} %{code} \\"quoted\\" \\344"', '"v=spf1 include:%{i}._spf.example.com ~all" "second string"'],
};

/** The properties of two siblings under every policy. */
export const POLICIES: Readonly<Record<string, readonly [Properties, Properties]>> = {
  weighted: [{ "aws/weight": "0" }, { "aws/weight": "255" }],
  latency: [{ "aws/region": "eu-west-1" }, { "aws/region": "ap-east-1" }],
  failover: [
    { "aws/failover": "PRIMARY", "aws/health-check-id": "11111111-2222-3333-4444-555555555555" },
    { "aws/failover": "SECONDARY" },
  ],
  "geolocation by country": [
    { "aws/geolocation-country-code": "US", "aws/geolocation-subdivision-code": "CA" },
    { "aws/geolocation-country-code": "*" },
  ],
  "geolocation by continent": [{ "aws/geolocation-continent-code": "EU" }, { "aws/geolocation-country-code": "DE" }],
  "geoproximity to a region": [
    { "aws/geoproximity-region": "eu-west-1", "aws/geoproximity-bias": "-10" },
    { "aws/geoproximity-local-zone-group": "us-west-2-lax-1" },
  ],
  "geoproximity to a point": [
    { "aws/geoproximity-coordinates": "49.22,-74.01" },
    { "aws/geoproximity-region": "us-east-1" },
  ],
  multivalue: [{ "aws/multi-value-answer": "true" }, { "aws/multi-value-answer": "true" }],
  "IP-based": [
    { "kube53.dev/cidr-collection": "c8c02a84-aaaa-bbbb-cccc-0123456789ab", "kube53.dev/cidr-location": "office" },
    { "kube53.dev/cidr-collection": "c8c02a84-aaaa-bbbb-cccc-0123456789ab", "kube53.dev/cidr-location": "*" },
  ],
};

const ONE_VALUE = new Set(["CNAME"]);
/** Types that only a simple record set can have. */
const SIMPLE_ONLY = new Set(["NS", "DS"]);

/**
 * Declared records of every type under one policy, or `simple` ones.
 *
 * @param below - the name that all of them lie below
 */
export function recordsOf(policy: string, below = "example.com"): object[] {
  if (policy === "simple") {
    return Object.entries(VALUES).map(([type, values]) => ({
      name: `${type.toLowerCase()}.${below}`,
      type,
      values: ONE_VALUE.has(type) ? values.slice(0, 1) : [...values],
    }));
  }
  const siblings = POLICIES[policy]!;
  return Object.entries(VALUES)
    .filter(([type]) => !SIMPLE_ONLY.has(type) && !(policy === "multivalue" && ONE_VALUE.has(type)))
    .flatMap(([type, values]) =>
      siblings.map((properties, i) => ({
        name: `*.${type.toLowerCase()}.${below}`,
        type,
        values: [values[i]],
        setIdentifier: `sibling_${type}_${i} ü/\${x}`.slice(0, 30),
        properties,
      })),
    );
}
