import type { Compilation } from "../compile";
import { describeOrigin, type Endpoint } from "../endpoint/endpoint";
import type { RecordSet } from "../endpoint/record-set";
import { policiesOf } from "../endpoint/routing";
import { table } from "./table";

/** Endpoints and record sets for people to read. */
export function compilationTables({ endpoints, recordSets, graph }: Compilation): string {
  const placed = graph.stacks.flatMap((stack) => stack.recordSets);
  const zones = new Map<RecordSet, string[]>();
  for (const { recordSet, hostedZone } of placed) {
    const label = hostedZone.private ? `${hostedZone.name} (private)` : hostedZone.name;
    zones.set(recordSet, [...(zones.get(recordSet) ?? []), label]);
  }
  return [
    `Endpoints (${endpoints.length})\n`,
    table(["NAME", "TYPE", "TARGETS", "TTL", "SET IDENTIFIER", "ORIGIN"], endpoints.map(endpointRow)),
    `\nRecord sets (${recordSets.length})\n`,
    table(
      ["HOSTED ZONE", "NAME", "TYPE", "VALUE", "TTL", "SET IDENTIFIER", "ROUTING", "HEALTH CHECK"],
      recordSets.map((recordSet) => [zones.get(recordSet)?.join(", ") ?? "–", ...recordSetRow(recordSet)]),
    ),
  ].join("");
}

function endpointRow(endpoint: Endpoint): string[] {
  const origin = endpoint.origins[0];
  return [
    endpoint.dnsName,
    endpoint.recordType,
    endpoint.targets.join(" "),
    endpoint.recordTTL === 0 ? "–" : String(endpoint.recordTTL),
    endpoint.setIdentifier || "–",
    origin ? `${describeOrigin(origin)} (${origin.file}:${origin.line})` : "–",
  ];
}

function recordSetRow(recordSet: RecordSet): string[] {
  const { name, type, values, alias, ttl, setIdentifier, routing, healthCheck } = recordSet;
  return [
    name,
    type,
    alias ? `alias ${alias.dnsName}` : values.join(" "),
    ttl === undefined ? "–" : String(ttl),
    setIdentifier || "–",
    describeRouting(routing),
    healthCheck ? (healthCheck.by === "id" ? healthCheck.id : `new (${healthCheck.definition.kind})`) : "–",
  ];
}

function describeRouting(routing: RecordSet["routing"]): string {
  const { weight, region, failover, geolocation, geoproximity } = routing;
  const place = geolocation
    ? [geolocation.continent, geolocation.country, geolocation.subdivision].filter(Boolean).join("-")
    : (geoproximity?.awsRegion ?? geoproximity?.localZoneGroup ?? "");
  const detail = [weight === undefined ? "" : String(weight), region ?? "", failover ?? "", place].find(Boolean) ?? "";
  return (
    policiesOf(routing)
      .map((policy) => `${policy} ${detail}`.trim())
      .join(", ") || "simple"
  );
}
