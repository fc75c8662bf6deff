import { valueSyntax } from "../../src/validate/rules/value-syntax";
import { testRule } from "../support/record-sets";

testRule(valueSyntax, [
  ["addresses", [{}, { type: "AAAA", values: ["2001:db8::1", "::ffff:198.51.100.1"] }]],
  ["a type without form", [{ type: "FOO", values: ["anything"] }]],
  [
    "good values",
    [
      { type: "MX", values: ["10 mail.example.com"] },
      { type: "SRV", values: ["1 2 3 sip.example.com."] },
      { type: "CAA", values: ['0 issue "letsencrypt.org"'] },
      { type: "TXT", values: ['"a" "b"'] },
    ],
  ],
  ["a host name as address", [{ values: ["lb.example.com"] }], "K53-E430 targets"],
  ["IPv6 in an A", [{ values: ["2001:db8::1"] }], "K53-E430 targets"],
  ["IPv4 in an AAAA", [{ type: "AAAA" }], "K53-E430 targets"],
  ["an address with zone", [{ type: "AAAA", values: ["fe80::1%eth0"] }], "K53-E430 targets"],
  ["an MX without preference", [{ type: "MX", values: ["mail.example.com"] }], "K53-E430 targets"],
  ["two bad values", [{ type: "SRV", values: ["1 2 sip.example.com.", "x"] }], "K53-E430 targets", "K53-E430 targets"],
  ["a TXT without quotes", [{ type: "TXT", values: ["v=spf1 -all"] }], "K53-E430 targets"],
  ["an empty CNAME", [{ type: "CNAME", values: [""] }], "K53-E430 targets"],
]);
