import type { Endpoint, Origin } from "./endpoint";
import type { RecordSet } from "./record-set";

/** Where something comes from, in JSON. */
export interface JsonOrigin {
  readonly cluster: string;
  readonly source: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/** An endpoint in the spelling of a DNSEndpoint's `spec.endpoints[]`, with its labels and origins. */
export interface JsonEndpoint {
  readonly dnsName: string;
  readonly recordType: string;
  readonly targets: readonly string[];
  readonly recordTTL?: number;
  readonly setIdentifier?: string;
  readonly providerSpecific?: readonly { readonly name: string; readonly value: string }[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly origins: readonly JsonOrigin[];
}

export function originToJson({ cluster, source, kind, namespace, name, file, line }: Origin): JsonOrigin {
  return { cluster, source, kind, namespace, name, file, line };
}

/** What is empty or zero is left out, as in a DNSEndpoint. */
export function endpointToJson(endpoint: Endpoint): JsonEndpoint {
  const { dnsName, recordType, targets, recordTTL, setIdentifier, providerSpecific, labels, origins } = endpoint;
  return {
    dnsName,
    recordType,
    targets,
    ...(recordTTL !== 0 && { recordTTL }),
    ...(setIdentifier !== "" && { setIdentifier }),
    ...(providerSpecific.length > 0 && { providerSpecific }),
    ...(labels.size > 0 && { labels: Object.fromEntries([...labels].sort(([a], [b]) => (a < b ? -1 : 1))) }),
    origins: origins.map(originToJson),
  };
}

/** A record set before hosted zones are known; absent members mean none. */
export function recordSetToJson(recordSet: RecordSet): object {
  const { name, type, setIdentifier, routing, ttl, values, alias, healthCheck, hostedZoneId, origins } = recordSet;
  return {
    name,
    type,
    ...(setIdentifier !== "" && { setIdentifier }),
    ...(Object.keys(routing).length > 0 && { routing }),
    ...(alias ? { alias } : { ttl, values }),
    ...(healthCheck && { healthCheck }),
    ...(hostedZoneId !== undefined && { hostedZoneId }),
    origins: origins.map(originToJson),
  };
}
