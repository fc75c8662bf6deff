import type { Config } from "../config/config";
import { zonesOfCluster } from "../config/external-dns/zones-of-cluster";
import { HostedZoneIndex, pinned, zoneKey } from "../config/hosted-zone-index";
import { normalizeOrLowerCase } from "../dns/name";
import { property, type Endpoint } from "../endpoint/endpoint";
import { groupBy } from "../util/group-by";

const PIN = "aws/hosted-zone-id";

/**
 * Keeps wishes for one name apart that go to different hosted zones, such as those of an external-dns for the public and
 * one for the private hosted zone: each becomes one wish for each hosted zone it goes to, and they meet only there.
 *
 * Names whose wishes all go to the same hosted zones stay as they are.
 */
export function separateByZone(endpoints: readonly Endpoint[], config: Config): readonly Endpoint[] {
  const { clusters, zones, compat } = config;
  const zonesOf = new Map(clusters.map((cluster) => [cluster.name, zonesOfCluster(cluster, zones, compat.mode)]));
  const isOneScope = [...zonesOf.values()].every((own) => own.length === zones.length);
  if (isOneScope && !endpoints.some((endpoint) => property(endpoint, PIN) !== undefined)) return endpoints;

  const all = new HostedZoneIndex(zones);
  const indexes = new Map([...zonesOf].map(([name, own]) => [name, new HostedZoneIndex(own)]));
  const scopeOf = (endpoint: Endpoint): string[] => {
    const written = endpoint.dnsName.replace(/\.$/, "");
    const name = compat.mode === "exact" ? written : normalizeOrLowerCase(written);
    const candidates = (indexes.get(endpoint.origins[0]?.cluster ?? "") ?? all).candidates(name);
    const pin = property(endpoint, PIN)?.replace("/hostedzone/", "");
    return (pin ? pinned(candidates, pin) : candidates).map(zoneKey);
  };
  const groups = groupBy(endpoints, ({ dnsName }) => normalizeOrLowerCase(dnsName));
  return [...groups.values()].flatMap((group) => separateGroup(group, scopeOf));
}

function separateGroup(group: readonly Endpoint[], scopeOf: (endpoint: Endpoint) => string[]): readonly Endpoint[] {
  if (group.length === 1) return group;
  const scopes = group.map(scopeOf);
  const first = scopes[0]!.join("\n");
  if (scopes.every((scope) => scope.join("\n") === first)) return group;
  // What goes nowhere is reported when hosted zones are chosen.
  return group.flatMap((endpoint, i) =>
    scopes[i]!.length === 0 ? [endpoint] : scopes[i]!.map((onlyZone): Endpoint => ({ ...endpoint, onlyZone })),
  );
}
