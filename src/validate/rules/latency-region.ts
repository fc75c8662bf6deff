import * as messages from "../../diagnostics/catalog/validate";
import { isLatencyRegion, LATENCY_REGIONS } from "../../route53/regions";
import { nearest } from "../../util/nearest";
import { repeated } from "../view";
import type { Rule } from "../rule";

/** Each latency record set of a name and type names another AWS region. */
export const latencyRegion: Rule = {
  name: "latency-region",
  law: "Each latency record set of a name and type names another AWS region",
  reference: "Route 53 API reference, ResourceRecordSet.Region",
  messages: [messages.unknownRegion, messages.duplicateRegion],
  check({ routedSiblings }, { report }) {
    for (const group of routedSiblings) {
      for (const recordSet of group) {
        const { region } = recordSet.routing;
        if (region === undefined || isLatencyRegion(region)) continue;
        report(recordSet, "property:aws/region", messages.unknownRegion(region, nearest(region, LATENCY_REGIONS)));
      }
      for (const [recordSet, earlier] of repeated(group, ({ routing }) => routing.region)) {
        const { name, type, routing } = recordSet;
        report(recordSet, "property:aws/region", messages.duplicateRegion(name, type, routing.region!), [earlier]);
      }
    }
  },
};
