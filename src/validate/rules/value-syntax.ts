import * as messages from "../../diagnostics/catalog/validate";
import { parseIpAddress } from "../../dns/ip-address";
import { normalizeValue } from "../../dns/values";
import type { Rule } from "../rule";

/** A value has the form that its record type asks for. */
export const valueSyntax: Rule = {
  name: "value-syntax",
  law: "A value has the form that its record type asks for",
  reference: "RFC 1035 §3.3 and the RFC of the type",
  messages: [messages.invalidValue],
  check({ recordSets }, { report }) {
    for (const recordSet of recordSets) {
      const { name, type } = recordSet;
      for (const value of recordSet.values) {
        const expected = expectedOf(type, value);
        if (expected !== undefined) report(recordSet, "targets", messages.invalidValue(name, type, value, expected));
      }
    }
  },
};

/** What the value ought to be; undefined for a good one. */
function expectedOf(type: string, value: string): string | undefined {
  if (type === "A") return parseIpAddress(value)?.bytes.length === 4 ? undefined : "an IPv4 address";
  if (type === "AAAA") {
    const address = parseIpAddress(value);
    return address?.bytes.length === 16 && address.zone === "" ? undefined : "an IPv6 address";
  }
  const result = normalizeValue(type, value);
  return result.ok ? undefined : result.problem.expected;
}
