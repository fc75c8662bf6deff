import fc from "fast-check";
import { ROUTE53_TYPES } from "../../../src/dns/record-type";
import { normalizeValue } from "../../../src/dns/values";

test.each([
  ["CNAME", "WWW.Example.com.", "www.example.com"],
  ["NS", "ns1.example.com", "ns1.example.com"],
  ["PTR", "host.example.com.", "host.example.com"],
  ["MX", "10   Mail.example.com.", "10 mail.example.com"],
  ["MX", "0 .", "0 ."],
  ["SRV", "0 50 5060 sip.example.com.", "0 50 5060 sip.example.com."],
  ["SRV", "0 0 0 .", "0 0 0 ."],
  ["CAA", '0 issue "letsencrypt.org"', '0 issue "letsencrypt.org"'],
  ["CAA", "0 ISSUE letsencrypt.org", '0 issue "letsencrypt.org"'],
  ["NAPTR", '10 100 "S" "SIP+D2U" "" _sip._udp.example.com.', '10 100 "S" "SIP+D2U" "" _sip._udp.example.com.'],
  ["DS", "12345 13 2 ABCDEF", "12345 13 2 abcdef"],
  ["TLSA", "3 1 1 abcdef01", "3 1 1 abcdef01"],
  ["SSHFP", "4 2 abcd", "4 2 abcd"],
  ["HTTPS", "1 . alpn=h2", "1 . alpn=h2"],
  ["TXT", '"a"', '"a"'],
])("%s %s", (type, value, normal) => {
  expect(normalizeValue(type, value)).toEqual({ ok: true, value: normal });
  expect(normalizeValue(type, normal)).toEqual({ ok: true, value: normal });
});

test.each([
  ["CNAME", ""],
  ["CNAME", "a b.example.com"],
  ["MX", "mail.example.com"],
  ["MX", "65536 mail.example.com"],
  ["MX", "10 mail.example.com x"],
  ["SRV", "0 50 sip.example.com"],
  ["CAA", '256 issue "x"'],
  ["CAA", "0 issue"],
  ["NAPTR", "10 100 S SIP x ."],
  ["DS", "1 2 3 xyz"],
  ["TLSA", "3 1 1 abc"],
  ["SVCB", "x ."],
  ["SOA", "a b 1 2 3"],
  ["TXT", "unquoted"],
])("%s %s is refused", (type, value) => {
  expect(normalizeValue(type, value).ok).toBe(false);
});

test("any text gives an answer, and normalising twice is once", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ROUTE53_TYPES), fc.string(), (type, text) => {
      const once = normalizeValue(type, text);
      if (once.ok) expect(normalizeValue(type, once.value)).toEqual(once);
    }),
  );
});
