import * as messages from "../../diagnostics/catalog/validate";
import { LIMITS } from "../../route53/limits";
import type { Rule } from "../rule";

/** A record set has 1 to 400 values, or is an alias. */
export const valueCount: Rule = {
  name: "value-count",
  law: "A record set has 1 to 400 values, or is an alias",
  reference: 'Route 53 Developer Guide, "Quotas"',
  messages: [messages.noValues, messages.tooManyValues],
  check({ recordSets }, { report }) {
    for (const recordSet of recordSets) {
      const { name, type, values, alias } = recordSet;
      if (values.length === 0 && !alias) report(recordSet, "targets", messages.noValues(name, type));
      const most = LIMITS.valuesOfRecordSet;
      if (values.length > most) report(recordSet, "targets", messages.tooManyValues(name, type, values.length));
    }
  },
};
