import * as messages from "../../diagnostics/catalog/validate";
import { policiesOf } from "../../endpoint/routing";
import type { Rule } from "../rule";

/** A record set with a set identifier has a routing policy. */
export const setIdentifierWithoutPolicy: Rule = {
  name: "set-identifier-without-policy",
  law: "A record set with a set identifier has a routing policy",
  reference: "Route 53 API reference, ResourceRecordSet.SetIdentifier",
  messages: [messages.setIdentifierWithoutPolicy],
  check({ recordSets }, { report }) {
    for (const recordSet of recordSets) {
      const { name, type, setIdentifier, routing } = recordSet;
      if (setIdentifier === "" || policiesOf(routing).length > 0) continue;
      report(recordSet, "set-identifier", messages.setIdentifierWithoutPolicy(name, type, setIdentifier));
    }
  },
};
