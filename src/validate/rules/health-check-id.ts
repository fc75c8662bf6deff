import * as messages from "../../diagnostics/catalog/validate";
import { isHealthCheckId } from "../../route53/health-check-id";
import type { Rule } from "../rule";

/** A health check is named by its id. */
export const healthCheckId: Rule = {
  name: "health-check-id",
  law: "A health check is named by its id",
  reference: "Route 53 API reference, ResourceRecordSet.HealthCheckId",
  messages: [messages.healthCheckId],
  check({ recordSets }, { report }) {
    for (const recordSet of recordSets) {
      const { healthCheck } = recordSet;
      if (healthCheck?.by !== "id" || isHealthCheckId(healthCheck.id)) continue;
      report(recordSet, "property:aws/health-check-id", messages.healthCheckId(healthCheck.id));
    }
  },
};
