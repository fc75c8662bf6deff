import { endpointOf } from "../external-dns/current-records";
import { setProperties, type Property } from "../endpoint/endpoint";
import { compareBytes } from "../util/compare";
import { sha256 } from "../util/sha256";
import type { Finding } from "./finding";
import type { LiveRecord } from "./inventory";

/** What can be written for record sets that no manifest describes. */
export const GENERATED_KINDS = ["dnsendpoint", "records"] as const;
export type GeneratedKind = (typeof GENERATED_KINDS)[number];

/** A record set as an endpoint of a DNSEndpoint. */
interface WrittenEndpoint {
  readonly dnsName: string;
  readonly recordType: string;
  readonly targets: readonly string[];
  readonly recordTTL?: number;
  readonly setIdentifier?: string;
  readonly providerSpecific?: readonly Property[];
}

/** Whether a record set can be described without taking it from somebody. */
export function isFree({ standing, owner }: Finding): boolean {
  return standing === "unmanaged" && owner?.by !== "terraform";
}

/**
 * Documents that describe record sets as they are, so that they can be adopted.
 *
 * @returns DNSEndpoint objects, one a name, or one object with the `records` of a kube53.yaml
 */
export function describeFindings(findings: readonly Finding[], kind: GeneratedKind, namespace: string): object[] {
  const endpoints = findings.filter(isFree).map(({ live }) => toEndpoint(live!));
  if (endpoints.length === 0) return [];
  if (kind === "records") return [{ records: endpoints.map(toRecord) }];
  const names = [...new Set(endpoints.map(({ dnsName }) => dnsName))].sort(compareBytes);
  return names.map((name) => ({
    apiVersion: "externaldns.k8s.io/v1alpha1",
    kind: "DNSEndpoint",
    metadata: { name: objectName(name), namespace },
    spec: { endpoints: endpoints.filter(({ dnsName }) => dnsName === name) },
  }));
}

function toEndpoint(live: LiveRecord): WrittenEndpoint {
  const { targets, recordTTL, providerSpecific } = endpointOf(live.api);
  const { AliasTarget: alias, CidrRoutingConfig: cidr } = live.api;
  const properties = setProperties(
    // Of a CNAME it is read, and says nothing.
    providerSpecific.filter(({ name, value }) => name !== "alias" || value === "true"),
    [
      ...(alias ? [{ name: "aws/target-hosted-zone", value: alias.HostedZoneId }] : []),
      ...(cidr
        ? [
            { name: "kube53.dev/cidr-collection", value: cidr.CollectionId },
            { name: "kube53.dev/cidr-location", value: cidr.LocationName },
          ]
        : []),
    ],
  );
  return {
    dnsName: live.name,
    recordType: live.type,
    targets: [...targets].sort(compareBytes),
    ...(!alias && { recordTTL }),
    ...(live.setIdentifier !== "" && { setIdentifier: live.setIdentifier }),
    ...(properties.length > 0 && { providerSpecific: properties }),
  };
}

function toRecord(endpoint: WrittenEndpoint): object {
  const { dnsName, recordType, targets, recordTTL, setIdentifier, providerSpecific = [] } = endpoint;
  return {
    name: dnsName,
    type: recordType,
    ...(recordTTL !== undefined && { ttl: recordTTL }),
    values: targets,
    ...(setIdentifier !== undefined && { setIdentifier }),
    ...(providerSpecific.length > 0 && {
      properties: Object.fromEntries(providerSpecific.map(({ name, value }) => [name, value])),
    }),
  };
}

/** A name of Kubernetes; what cannot stand in one is told apart by a hash. */
function objectName(name: string): string {
  const readable = name.replace(/^\*/, "wildcard").replace(/[^a-z0-9.-]+/g, "-");
  const isSame = readable === name && name.length <= 200;
  const trimmed = readable.slice(0, 200).replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, "");
  return isSame && trimmed === name ? name : `${trimmed}-${sha256(name).slice(0, 8)}`;
}
