import type { Endpoint } from "../../endpoint/endpoint";
import { compareBytes, firstDifference } from "../../util/compare";
import { groupBy } from "../../util/group-by";
import { compareResource, joinOrigins } from "../merge-endpoints";

/**
 * What the service source does before the general merge: targets of equal (name, type, set identifier) come together
 * even where TTLs differ, except CNAMEs. The endpoint with the smallest `resource` label gives TTL, labels and properties.
 */
export function mergeServices(endpoints: readonly Endpoint[]): Endpoint[] {
  if (endpoints.length < 2) return [...endpoints];
  const sorted = [...endpoints].sort(compareResource);
  const groups = groupBy(sorted, (endpoint) =>
    endpoint.recordType === "CNAME"
      ? endpoint
      : `${endpoint.dnsName}\0${endpoint.recordType}\0${endpoint.setIdentifier}`,
  );
  return [...groups.values()]
    .map((group) =>
      group.length === 1
        ? group[0]!
        : { ...group[0]!, targets: group.flatMap((endpoint) => endpoint.targets), origins: joinOrigins(group) },
    )
    .sort((a, b) => firstDifference(compareBytes(a.dnsName, b.dnsName), compareBytes(a.recordType, b.recordType)));
}
