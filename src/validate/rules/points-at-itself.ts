import * as messages from "../../diagnostics/catalog/validate";
import { normalizeOrLowerCase } from "../../dns/name";
import type { Rule } from "../rule";

/** No record points at its own name. */
export const pointsAtItself: Rule = {
  name: "points-at-itself",
  law: "No record points at its own name",
  reference: "RFC 1034 §3.6.2",
  messages: [messages.pointsAtItself],
  check({ recordSets }, { report }) {
    for (const recordSet of recordSets) {
      const { name, type, alias, values } = recordSet;
      const target = alias?.dnsName ?? (type === "CNAME" ? values[0] : undefined);
      if (target !== undefined && normalizeOrLowerCase(target) === name) {
        report(recordSet, "targets", messages.pointsAtItself(name, type));
      }
    }
  },
};
