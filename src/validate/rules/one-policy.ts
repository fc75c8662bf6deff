import * as messages from "../../diagnostics/catalog/validate";
import { policiesOf } from "../../endpoint/routing";
import { policyAspect } from "../policy-aspect";
import type { Rule } from "../rule";

/** All record sets of a name and type have the same routing policy. */
export const onePolicy: Rule = {
  name: "one-policy",
  law: "All record sets of a name and type have the same routing policy",
  reference: 'Route 53 Developer Guide, "Choosing a routing policy"',
  messages: [messages.mixedPolicies, messages.simpleBesideRouted],
  check({ routedSiblings }, { report }) {
    for (const group of routedSiblings) {
      const routed = group.filter((recordSet) => policiesOf(recordSet.routing).length > 0);
      const [first] = routed;
      if (!first || group.length === 1) continue;
      const expected = policiesOf(first.routing)[0]!;
      for (const recordSet of group) {
        const { name, type } = recordSet;
        const [policy] = policiesOf(recordSet.routing);
        if (policy === undefined) {
          // With a set identifier it is reported as one without policy.
          if (recordSet.setIdentifier === "")
            report(recordSet, "name", messages.simpleBesideRouted(name, type), [first]);
        } else if (policy !== expected) {
          report(recordSet, policyAspect(policy), messages.mixedPolicies(name, type, policy, expected), [first]);
        }
      }
    }
  },
};
