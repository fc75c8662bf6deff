import * as messages from "../../diagnostics/catalog/validate";
import { isWildcard } from "../../dns/name";
import { isRoute53Type } from "../../dns/record-type";
import type { Rule } from "../rule";

/** A record is of a type that Route 53 lets users declare. */
export const recordType: Rule = {
  name: "record-type",
  law: "A record is of a type that Route 53 lets users declare",
  reference: "Route 53 API reference, ResourceRecordSet.Type",
  messages: [messages.unsupportedType, messages.soaRecord, messages.wildcardNs],
  check({ recordSets }, { report }) {
    for (const recordSet of recordSets) {
      const { name, type } = recordSet;
      if (!isRoute53Type(type)) report(recordSet, "type", messages.unsupportedType(name, type));
      else if (type === "SOA") report(recordSet, "type", messages.soaRecord(name));
      else if (type === "NS" && isWildcard(name)) report(recordSet, "name", messages.wildcardNs(name));
    }
  },
};
