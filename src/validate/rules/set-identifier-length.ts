import * as messages from "../../diagnostics/catalog/validate";
import { LIMITS } from "../../route53/limits";
import type { Rule } from "../rule";

/** A set identifier has 1 to 128 characters. */
export const setIdentifierLength: Rule = {
  name: "set-identifier-length",
  law: "A set identifier has 1 to 128 characters",
  reference: "Route 53 API reference, ResourceRecordSet.SetIdentifier",
  messages: [messages.setIdentifierLength],
  check({ recordSets }, { report }) {
    for (const recordSet of recordSets) {
      if (recordSet.setIdentifier.length <= LIMITS.setIdentifierLength) continue;
      report(recordSet, "set-identifier", messages.setIdentifierLength(recordSet.setIdentifier));
    }
  },
};
