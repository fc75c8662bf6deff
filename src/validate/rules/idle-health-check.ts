import * as messages from "../../diagnostics/catalog/validate";
import { policiesOf } from "../../endpoint/routing";
import type { Rule } from "../rule";

/** A health check belongs to a record set that has siblings to fail over to. */
export const idleHealthCheck: Rule = {
  name: "idle-health-check",
  law: "A health check belongs to a record set that has siblings to fail over to",
  reference: 'Route 53 Developer Guide, "How Route 53 chooses records when health checking is configured"',
  messages: [messages.idleHealthCheck],
  check({ siblings }, { report }) {
    for (const group of siblings) {
      const [recordSet] = group;
      const { name, type, healthCheck, routing } = recordSet;
      if (!healthCheck || group.length > 1 || policiesOf(routing).length > 0) continue;
      const aspect = healthCheck.by === "id" ? "property:aws/health-check-id" : "property:kube53.dev/health-check";
      report(recordSet, aspect, messages.idleHealthCheck(name, type));
    }
  },
};
