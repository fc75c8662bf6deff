import * as messages from "../../diagnostics/catalog/validate";
import { LIMITS } from "../../route53/limits";
import type { Rule } from "../rule";

/** A weight is from 0 to 255. */
export const weightRange: Rule = {
  name: "weight-range",
  law: "A weight is from 0 to 255",
  reference: "Route 53 API reference, ResourceRecordSet.Weight",
  messages: [messages.weightRange],
  check({ routed }, { report }) {
    for (const recordSet of routed) {
      const { weight } = recordSet.routing;
      if (weight === undefined || (weight >= 0 && weight <= LIMITS.weight)) continue;
      report(recordSet, "property:aws/weight", messages.weightRange(weight));
    }
  },
};
