import * as messages from "../../diagnostics/catalog/validate";
import { aliasZone, forbidsTargetHealth } from "../../route53/alias-targets";
import type { Rule } from "../rule";

/** What a failover answer depends on can be told healthy or not. */
export const failoverHealth: Rule = {
  name: "failover-health",
  law: "What a failover answer depends on can be told healthy or not",
  reference: "Route 53 API reference, ResourceRecordSet.Failover",
  messages: [messages.primaryWithoutHealthCheck, messages.failoverAliasTargetHealth, messages.failoverToCloudFront],
  check({ routed }, { report }) {
    for (const recordSet of routed) {
      const { name, type, routing, alias, healthCheck } = recordSet;
      if (routing.failover === undefined) continue;
      if (!alias) {
        const isBlind = routing.failover === "PRIMARY" && !healthCheck;
        if (isBlind) report(recordSet, "property:aws/failover", messages.primaryWithoutHealthCheck(name, type));
      } else if (!alias.evaluateTargetHealth) {
        const family = aliasZone(alias.dnsName)?.family;
        const message =
          family !== undefined && forbidsTargetHealth(family)
            ? messages.failoverToCloudFront
            : messages.failoverAliasTargetHealth;
        report(recordSet, "property:aws/evaluate-target-health", message(name, type));
      }
    }
  },
};
