import { createHash } from "node:crypto";
import type { ExternalDnsOptions } from "../config/external-dns/options";
import type { Endpoint } from "../endpoint/endpoint";
import { compareBytes } from "../util/compare";
import type { Changes } from "./planner";

/** Kubernetes' bound for the name of an object. */
const LONGEST_NAME = 253;

/** An object of the CRD registry, as external-dns writes it. Source: R53 "CRD registry". */
export interface DnsRecordObject {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly spec: { readonly endpoint: object };
  readonly conditions: readonly object[];
}

const PROGRAMMED = {
  type: "Ready",
  status: "True",
  reason: "Programmed",
  message: "Endpoint applied to the DNS provider",
};

/** The objects that the CRD registry keeps for what is created and updated, sorted by name. */
export function toDnsRecords(
  changes: Changes,
  options: Pick<ExternalDnsOptions, "txtOwnerId" | "crdRegistryNamespace">,
): DnsRecordObject[] {
  return [...changes.create, ...changes.updateNew]
    .map((endpoint) => ({
      name: objectName(endpoint),
      namespace: options.crdRegistryNamespace,
      labels: { "externaldns.k8s.io/owner": options.txtOwnerId },
      spec: { endpoint: specOf(endpoint, options.txtOwnerId) },
      conditions: [PROGRAMMED],
    }))
    .sort((a, b) => compareBytes(a.name, b.name));
}

function objectName({ dnsName, recordType, setIdentifier }: Endpoint): string {
  const lower = dnsName.toLowerCase();
  const hash = createHash("sha256").update(`${lower}/${recordType}/${setIdentifier}`).digest("hex").slice(0, 8);
  const readable = lower
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, LONGEST_NAME - hash.length - 1)
    .replace(/-+$/, "");
  return `${readable || "record"}-${hash}`;
}

function specOf(endpoint: Endpoint, owner: string): object {
  const { dnsName, recordType, targets, recordTTL, setIdentifier, providerSpecific, labels } = endpoint;
  const sorted = [...providerSpecific].sort((a, b) => compareBytes(a.name, b.name));
  return {
    dnsName,
    recordType,
    targets,
    labels: { ...Object.fromEntries(labels), owner },
    ...(recordTTL !== 0 && { recordTTL }),
    ...(setIdentifier !== "" && { setIdentifier }),
    ...(sorted.length > 0 && { providerSpecific: sorted }),
  };
}
