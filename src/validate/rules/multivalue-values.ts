import * as messages from "../../diagnostics/catalog/validate";
import type { Rule } from "../rule";

/** A multivalue record set has one value, so that each has its own health. */
export const multivalueValues: Rule = {
  name: "multivalue-values",
  law: "A multivalue record set has one value, so that each has its own health",
  reference: 'Route 53 Developer Guide, "Multivalue answer routing"',
  messages: [messages.multivalueValues],
  check({ routed }, { report }) {
    for (const recordSet of routed) {
      const { name, type, routing, values } = recordSet;
      if (!routing.multivalue || values.length < 2) continue;
      report(recordSet, "targets", messages.multivalueValues(name, type, values.length));
    }
  },
};
