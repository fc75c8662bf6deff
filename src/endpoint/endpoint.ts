import type { Place } from "../text/position";

/** Whole seconds. */
export type Seconds = number;

/** One `providerSpecific` pair of an endpoint, e.g. `aws/weight` = `10`. */
export interface Property {
  readonly name: string;
  readonly value: string;
}

/** What of an endpoint a report is about; an origin knows where each stands in the manifest. */
export type Aspect = "name" | "targets" | "type" | "ttl" | "set-identifier" | `property:${string}`;

/** The object and the place an endpoint came from. */
export interface Origin {
  /** Name of the cluster, from the configuration. */
  readonly cluster: string;
  /** The `--source` value that read the object; `records` for what `kube53.yaml` itself declares. */
  readonly source: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** Path of the file, as shown to users. */
  readonly file: string;
  /** The line, from 1, on which the object starts. */
  readonly line: number;
  /** Where an aspect stands; falls back to the object when it stands nowhere. */
  placeOf(aspect: Aspect): Place;
}

/**
 * One wish from one or more origins: external-dns' endpoint, field for field.
 *
 * Nothing is normalised here: names, targets and properties are as the source made them.
 * Source: spec of external-dns, `endpoint/endpoint.go`.
 */
export interface Endpoint {
  readonly dnsName: string;
  readonly recordType: string;
  readonly targets: readonly string[];
  /** 0 means not configured. */
  readonly recordTTL: Seconds;
  /** Empty means none. */
  readonly setIdentifier: string;
  readonly providerSpecific: readonly Property[];
  /** `resource` and whatever a DNSEndpoint carries. */
  readonly labels: ReadonlyMap<string, string>;
  readonly origins: readonly Origin[];
  /** Key of the only hosted zone it is meant for, where wishes for one name go to different hosted zones. */
  readonly onlyZone?: string;
}

/** The value of a property, or undefined; the first wins when it stands twice, as in external-dns. */
export function property(endpoint: Endpoint, name: string): string | undefined {
  return endpoint.providerSpecific.find((entry) => entry.name === name)?.value;
}

/** A copy with a property set: replaced where it stood, else appended. */
export function withProperty(endpoint: Endpoint, name: string, value: string): Endpoint {
  const at = endpoint.providerSpecific.findIndex((entry) => entry.name === name);
  const entry = { name, value };
  const providerSpecific =
    at === -1 ? [...endpoint.providerSpecific, entry] : endpoint.providerSpecific.with(at, entry);
  return { ...endpoint, providerSpecific };
}

/** A list of properties with some set: replaced where they stood, else appended. */
export function setProperties(properties: readonly Property[], wanted: readonly Property[]): readonly Property[] {
  if (properties.length === 0) return wanted;
  const others = wanted.filter(({ name }) => !properties.some((entry) => entry.name === name));
  return properties.map((entry) => firstNamed(wanted, properties, entry) ?? entry).concat(others);
}

/** What replaces an entry; of a repeated name only the first counts, and is replaced. */
function firstNamed(
  wanted: readonly Property[],
  properties: readonly Property[],
  entry: Property,
): Property | undefined {
  const found = wanted.find(({ name }) => name === entry.name);
  return found && properties.find(({ name }) => name === entry.name) === entry ? found : undefined;
}

/** A copy without a property; the endpoint itself when it has none of that name. */
export function withoutProperty(endpoint: Endpoint, name: string): Endpoint {
  if (!endpoint.providerSpecific.some((entry) => entry.name === name)) return endpoint;
  return { ...endpoint, providerSpecific: endpoint.providerSpecific.filter((entry) => entry.name !== name) };
}

/** `Ingress web/shop`, or `Node n1` for what has no namespace. */
export function describeOrigin(origin: Origin): string {
  const name = origin.namespace === "" ? origin.name : `${origin.namespace}/${origin.name}`;
  return `${origin.kind} ${name}`;
}
