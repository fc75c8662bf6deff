import * as messages from "../../diagnostics/catalog/validate";
import type { Rule } from "../rule";

/** A CNAME has one value. */
export const severalCnameValues: Rule = {
  name: "several-cname-values",
  law: "A CNAME has one value",
  reference: "RFC 2181 §10.1",
  messages: [messages.severalCnameValues],
  check({ recordSets }, { report }) {
    for (const recordSet of recordSets) {
      const { name, type, values } = recordSet;
      if (type === "CNAME" && values.length > 1)
        report(recordSet, "targets", messages.severalCnameValues(name, values));
    }
  },
};
