import * as messages from "../diagnostics/catalog/record-set";
import type { Reporter } from "../diagnostics/reporter";
import { property, type Endpoint } from "../endpoint/endpoint";
import {
  SIMPLE_ROUTING,
  type CidrLocation,
  type Coordinates,
  type Geolocation,
  type Geoproximity,
  type Routing,
} from "../endpoint/routing";
import { reportEndpoint } from "./report";

/** How the routing of an endpoint is read. */
export type Mode = "safe" | "exact";

/** Properties that may stand on an endpoint without any policy, as most do. */
const NO_POLICY: ReadonlySet<string> = new Set(["alias", "aws/evaluate-target-health", "aws/hosted-zone-id"]);

/**
 * Reads every routing policy that an endpoint's properties name, also where they are several.
 *
 * Where external-dns guesses (a weight that is no number becomes 0), it is reported and the guess is used,
 * so that rules see the policy that was meant.
 */
export function routingOf(endpoint: Endpoint, mode: Mode, reporter: Reporter): Routing {
  if (endpoint.providerSpecific.every(({ name }) => NO_POLICY.has(name))) return SIMPLE_ROUTING;
  const read = (name: string) => property(endpoint, name);
  const weight = integer(endpoint, "aws/weight", Number.MAX_SAFE_INTEGER, reporter);
  const region = sent(read("aws/region"), mode);
  const failover = sent(read("aws/failover"), mode);
  const geolocation = geolocationOf(endpoint, mode);
  const geoproximity = geoproximityOf(endpoint, mode, reporter);
  const multivalue = isMultivalue(endpoint, mode, reporter);
  const cidr = mode === "safe" ? cidrOf(endpoint) : undefined;
  return {
    ...(weight !== undefined && { weight }),
    ...(region !== undefined && { region }),
    ...(failover !== undefined && { failover }),
    ...(geolocation && { geolocation }),
    ...(geoproximity && { geoproximity }),
    ...(multivalue && { multivalue }),
    ...(cidr && { cidr }),
  };
}

/** external-dns does not send an empty region or failover; safe mode leaves them for rules to report. */
function sent(value: string | undefined, mode: Mode): string | undefined {
  return value === "" && mode === "exact" ? undefined : value;
}

/** Go's `ParseInt` with base 10: a sign and digits, nothing else. */
function integer(endpoint: Endpoint, name: string, most: number, reporter: Reporter): number | undefined {
  const value = property(endpoint, name);
  if (value === undefined) return undefined;
  const number = /^[+-]?\d+$/.test(value) ? Number(value) : undefined;
  // Adding 0 turns -0 into 0.
  if (number !== undefined && number >= -most - 1 && number <= most) return number + 0;
  reportEndpoint(reporter, endpoint, `property:${name}`, messages.invalidNumber(name, value));
  return 0;
}

function geolocationOf(endpoint: Endpoint, mode: Mode): Geolocation | undefined {
  const continent = property(endpoint, "aws/geolocation-continent-code");
  // external-dns forgets the country beside a continent; a rule refuses the two together.
  const ignoreCountry = continent !== undefined && mode === "exact";
  const country = ignoreCountry ? undefined : property(endpoint, "aws/geolocation-country-code");
  const subdivision = ignoreCountry ? undefined : property(endpoint, "aws/geolocation-subdivision-code");
  if (continent === undefined && country === undefined && subdivision === undefined) return undefined;
  return {
    ...(continent !== undefined && { continent }),
    ...(country !== undefined && { country }),
    ...(subdivision !== undefined && { subdivision }),
  };
}

function geoproximityOf(endpoint: Endpoint, mode: Mode, reporter: Reporter): Geoproximity | undefined {
  const awsRegion = property(endpoint, "aws/geoproximity-region");
  const localZoneGroup = property(endpoint, "aws/geoproximity-local-zone-group");
  const coordinates = coordinatesOf(endpoint, mode, reporter);
  const bias = integer(endpoint, "aws/geoproximity-bias", 2147483647, reporter);
  if (![awsRegion, localZoneGroup, coordinates, bias].some((part) => part !== undefined)) return undefined;
  return {
    ...(awsRegion !== undefined && { awsRegion }),
    ...(localZoneGroup !== undefined && { localZoneGroup }),
    ...(coordinates && { coordinates }),
    ...(bias !== undefined && { bias }),
  };
}

function coordinatesOf(endpoint: Endpoint, mode: Mode, reporter: Reporter): Coordinates | undefined {
  const name = "aws/geoproximity-coordinates";
  const value = property(endpoint, name);
  if (value === undefined) return undefined;
  const [latitude, longitude, ...rest] = value.split(",");
  if (isDegree(latitude, 90, mode) && isDegree(longitude, 180, mode) && rest.length === 0) {
    return { latitude: latitude!, longitude: longitude! };
  }
  reportEndpoint(reporter, endpoint, `property:${name}`, messages.invalidCoordinates(value));
  // external-dns leaves them out, and then there may be no location at all: one mistake, not two.
  return mode === "exact" ? undefined : { latitude: "0", longitude: "0" };
}

function isDegree(text: string | undefined, most: number, mode: Mode): boolean {
  // Go parses it, and no comparison finds it out of bounds.
  if (mode === "exact" && text !== undefined && /^nan$/i.test(text)) return true;
  if (text === undefined || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return false;
  return Math.abs(Number(text)) <= most;
}

function isMultivalue(endpoint: Endpoint, mode: Mode, reporter: Reporter): true | undefined {
  const name = "aws/multi-value-answer";
  const value = property(endpoint, name);
  if (value === undefined) return undefined;
  if (value.toLowerCase() !== "false") return true;
  reportEndpoint(reporter, endpoint, `property:${name}`, messages.multiValueFalse(value));
  return mode === "exact" ? true : undefined;
}

function cidrOf(endpoint: Endpoint): CidrLocation | undefined {
  const collection = property(endpoint, "kube53.dev/cidr-collection");
  const location = property(endpoint, "kube53.dev/cidr-location");
  if (collection === undefined && location === undefined) return undefined;
  // What is left out is reported by the rule about CIDR locations.
  return { collection: collection ?? "", location: location ?? "" };
}
