import * as messages from "../../diagnostics/catalog/validate";
import { canBeHealthCheckId, isHealthCheckId } from "../../route53/health-check-id";
import type { Rule } from "../rule";

/** A health check is named by its id. */
export const healthCheckId: Rule = {
  name: "health-check-id",
  law: "A health check is named by its id",
  reference: "Route 53 API reference, ResourceRecordSet.HealthCheckId",
  messages: [messages.healthCheckId, messages.unusualHealthCheckId],
  check({ recordSets }, { report }) {
    for (const recordSet of recordSets) {
      const { healthCheck } = recordSet;
      if (healthCheck?.by !== "id" || isHealthCheckId(healthCheck.id)) continue;
      const message = canBeHealthCheckId(healthCheck.id) ? messages.unusualHealthCheckId : messages.healthCheckId;
      report(recordSet, "property:aws/health-check-id", message(healthCheck.id));
    }
  },
};
