import * as messages from "../../diagnostics/catalog/validate";
import { policiesOf } from "../../endpoint/routing";
import { policyAspect } from "../policy-aspect";
import type { Rule } from "../rule";

/** A record set with a routing policy has a set identifier. */
export const policyWithoutSetIdentifier: Rule = {
  name: "policy-without-set-identifier",
  law: "A record set with a routing policy has a set identifier",
  reference: "Route 53 API reference, ResourceRecordSet.SetIdentifier",
  messages: [messages.policyWithoutSetIdentifier],
  check({ routed }, { report }) {
    for (const recordSet of routed) {
      const [policy] = policiesOf(recordSet.routing);
      if (policy === undefined || recordSet.setIdentifier !== "") continue;
      report(
        recordSet,
        policyAspect(policy),
        messages.policyWithoutSetIdentifier(recordSet.name, recordSet.type, policy),
      );
    }
  },
};
