import * as messages from "../../diagnostics/catalog/validate";
import type { RecordSet } from "../../endpoint/record-set";
import { repeated } from "../view";
import type { Rule } from "../rule";

/** A name and type has at most one PRIMARY and one SECONDARY. */
export const failoverRole: Rule = {
  name: "failover-role",
  law: "A name and type has at most one PRIMARY and one SECONDARY",
  reference: "Route 53 API reference, ResourceRecordSet.Failover",
  messages: [messages.failoverValue, messages.duplicateFailover],
  check({ routedSiblings }, { report }) {
    for (const group of routedSiblings) {
      for (const recordSet of group) {
        const { failover } = recordSet.routing;
        if (failover === undefined || ROLES.includes(failover)) continue;
        report(recordSet, "property:aws/failover", messages.failoverValue(failover));
      }
      for (const [recordSet, earlier] of repeated(group, roleOf)) {
        const { name, type, routing } = recordSet;
        report(recordSet, "property:aws/failover", messages.duplicateFailover(name, type, routing.failover!), [
          earlier,
        ]);
      }
    }
  },
};

const ROLES = ["PRIMARY", "SECONDARY"];

function roleOf({ routing }: RecordSet): string | undefined {
  return ROLES.find((role) => role === routing.failover);
}
