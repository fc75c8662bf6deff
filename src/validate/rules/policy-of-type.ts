import * as messages from "../../diagnostics/catalog/validate";
import { isRoute53Type } from "../../dns/record-type";
import { policiesOf } from "../../endpoint/routing";
import { allowsPolicy } from "../../route53/routing-types";
import { policyAspect } from "../policy-aspect";
import type { Rule } from "../rule";

/** A routing policy is one that the record type can have. */
export const policyOfType: Rule = {
  name: "policy-of-type",
  law: "A routing policy is one that the record type can have",
  reference: "Route 53 API reference, ResourceRecordSet.Type",
  messages: [messages.policyOfType, messages.multivalueAlias],
  check({ routed }, { report }) {
    for (const recordSet of routed) {
      const { name, type, routing, alias } = recordSet;
      if (!isRoute53Type(type)) continue;
      for (const policy of policiesOf(routing)) {
        const aspect = policyAspect(policy);
        if (!allowsPolicy(type, policy)) report(recordSet, aspect, messages.policyOfType(name, type, policy));
        else if (policy === "multivalue" && alias) report(recordSet, aspect, messages.multivalueAlias(name, type));
      }
    }
  },
};
