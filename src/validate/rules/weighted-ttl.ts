import * as messages from "../../diagnostics/catalog/validate";
import type { Rule } from "../rule";

/** All weighted record sets of a name and type have one TTL. */
export const weightedTtl: Rule = {
  name: "weighted-ttl",
  law: "All weighted record sets of a name and type have one TTL",
  reference: 'Route 53 Developer Guide, "Values specific for weighted records"',
  messages: [messages.weightedTtl],
  check({ routedSiblings }, { report }) {
    for (const group of routedSiblings) {
      const weighted = group.filter(({ routing, ttl }) => routing.weight !== undefined && ttl !== undefined);
      const first = weighted[0];
      for (const recordSet of weighted) {
        if (!first || recordSet.ttl === first.ttl) continue;
        report(recordSet, "ttl", messages.weightedTtl(recordSet.name, recordSet.type, recordSet.ttl!, first.ttl!), [
          first,
        ]);
      }
    }
  },
};
