import { longLabel } from "../diagnostics/catalog/extract";
import { longLabelCrash } from "../diagnostics/catalog/extract-failure";
import { suitableType } from "../dns/ip-address";
import type { Endpoint, Origin, Property, Seconds } from "../endpoint/endpoint";
import { trimFinalDot } from "./annotations";
import { failRun } from "./failure";
import type { SourceContext } from "./source";

/** What all endpoints of one object share. */
export interface EndpointTraits {
  readonly ttl: Seconds;
  readonly properties: readonly Property[];
  readonly setIdentifier: string;
  /** The `resource` label; empty for none. */
  readonly resource: string;
}

/** Traits of endpoints that external-dns builds without any. */
export const NO_TRAITS: EndpointTraits = { ttl: 0, properties: [], setIdentifier: "", resource: "" };

const TYPES = ["A", "AAAA", "CNAME"] as const;
const KEEP_DOT = new Set(["TXT", "NAPTR", "SRV"]);
const NO_LABELS: ReadonlyMap<string, string> = new Map();

/**
 * One endpoint for each record type that the targets need, in the order A, AAAA, CNAME.
 *
 * Several host names stay in one CNAME endpoint. A name with a label over 63 bytes gives none and is reported.
 */
export function endpointsForHostname(
  context: SourceContext,
  name: string,
  targets: readonly string[],
  traits: EndpointTraits,
  origin: Origin,
): Endpoint[] {
  if (targets.length === 0 || !hasFittingLabels(context, name, origin)) return [];
  if (targets.length === 1) return [buildEndpoint(name, suitableType(targets[0]!), targets, traits, origin)];
  const endpoints: Endpoint[] = [];
  for (const type of TYPES) {
    const ofType = targets.filter((target) => suitableType(target) === type);
    if (ofType.length > 0) endpoints.push(buildEndpoint(name, type, ofType, traits, origin));
  }
  return endpoints;
}

/** An endpoint as external-dns' constructor makes it: names and most targets lose one final dot. */
export function buildEndpoint(
  name: string,
  recordType: string,
  targets: readonly string[],
  traits: EndpointTraits,
  origin: Origin,
): Endpoint {
  return {
    dnsName: trimFinalDot(name),
    recordType,
    targets: KEEP_DOT.has(recordType) ? targets : withoutFinalDots(targets),
    recordTTL: traits.ttl,
    setIdentifier: traits.setIdentifier,
    providerSpecific: traits.properties,
    labels: traits.resource === "" ? NO_LABELS : new Map([["resource", traits.resource]]),
    origins: [origin],
  };
}

const withoutFinalDots = (targets: readonly string[]): readonly string[] =>
  targets.some((target) => target.endsWith(".")) ? targets.map(trimFinalDot) : targets;

/** Whether every label of a name fits into 63 bytes; otherwise it is reported where external-dns skips the name. */
export function hasFittingLabels(context: SourceContext, name: string, origin: Origin): boolean {
  if (hasShortLabels(name)) return true;
  context.reporter.report(longLabel(name), origin.placeOf("name"));
  return false;
}

/** Like {@link hasFittingLabels}, for the callers over which external-dns crashes. */
export function requireFittingLabels(context: SourceContext, name: string, origin: Origin): boolean {
  if (hasShortLabels(name)) return true;
  failRun(context, longLabelCrash(name), origin.placeOf("name"));
  return false;
}

function hasShortLabels(name: string): boolean {
  // A UTF-16 unit is at most three bytes.
  if (name.length < 22) return true;
  for (let start = 0, end = 0; end !== -1; start = end + 1) {
    end = name.indexOf(".", start);
    const length = (end === -1 ? name.length : end) - start;
    if (length >= 22 && Buffer.byteLength(name.slice(start, start + length)) > 63) return false;
  }
  return true;
}
