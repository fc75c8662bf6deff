import * as messages from "../../diagnostics/catalog/validate";
import { policiesOf } from "../../endpoint/routing";
import { policyAspect } from "../policy-aspect";
import type { Rule } from "../rule";

/** A record set has at most one routing policy. */
export const severalPolicies: Rule = {
  name: "several-policies",
  law: "A record set has at most one routing policy",
  reference: "Route 53 API reference, ResourceRecordSet",
  messages: [messages.severalPolicies],
  check({ routed }, { report }) {
    for (const recordSet of routed) {
      const policies = policiesOf(recordSet.routing);
      if (policies.length < 2) continue;
      report(recordSet, policyAspect(policies[1]!), messages.severalPolicies(recordSet.name, recordSet.type, policies));
    }
  },
};
