import type { Endpoint, Property } from "../endpoint/endpoint";
import type { ApiRecordSet } from "../route53/api";

/** The types that external-dns reads from a hosted zone. Source: R53-VAL-2. */
const READ_TYPES = new Set(["A", "AAAA", "CNAME", "DNAME", "SRV", "TXT", "NS", "MX", "NAPTR"]);
/** What external-dns reports as the TTL of an alias record, which has none. */
const ALIAS_TTL = 300;
/** Types whose values keep their trailing dot. */
const VERBATIM = new Set(["TXT", "NAPTR", "SRV"]);

/** The record sets of a hosted zone as endpoints, in the form in which desired ones are compared with them. */
export function currentEndpoints(recordSets: readonly ApiRecordSet[]): Endpoint[] {
  return recordSets.filter(({ Type }) => READ_TYPES.has(Type)).map(endpointOf);
}

/** A record set as an endpoint, whatever its type. */
export function endpointOf(recordSet: ApiRecordSet): Endpoint {
  const { Name, Type, TTL, AliasTarget, ResourceRecords = [], SetIdentifier } = recordSet;
  const values = AliasTarget ? [unescapeName(AliasTarget.DNSName)] : ResourceRecords.map(({ Value }) => Value);
  return {
    dnsName: withoutDot(unescapeName(Name)),
    recordType: Type,
    targets: VERBATIM.has(Type) ? values : values.map(withoutDot),
    recordTTL: AliasTarget ? ALIAS_TTL : (TTL ?? 0),
    setIdentifier: SetIdentifier ?? "",
    providerSpecific: properties(recordSet),
    labels: new Map(),
    origins: [],
  };
}

function withoutDot(text: string): string {
  return text.endsWith(".") ? text.slice(0, -1) : text;
}

/** The first `\052` is a wildcard; further escapes are read as those of a Go string. Source: R53-NM-2. */
function unescapeName(name: string): string {
  const wild = name.replace("\\052", "*");
  // As a Go string it must hold no bare quote, no line break and no other escape; else Go leaves it as it is.
  if (!/\\[0-3][0-7][0-7]/.test(wild) || !/^(?:[^"\\\n]|\\[0-3][0-7][0-7])*$/.test(wild)) return wild;
  const octets = Buffer.from(wild, "utf8")
    .toString("latin1")
    .replace(/\\([0-3][0-7][0-7])/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)));
  return octets.replace(UTF8_SEQUENCE, (sequence) =>
    sequence.length > 1 ? Buffer.from(sequence, "latin1").toString("utf8") : "\ufffd",
  );
}

/** A well-formed sequence of UTF-8 beyond ASCII, as octets, or else one stray octet, which Go makes U+FFFD. */
const UTF8_SEQUENCE =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g;

function properties(recordSet: ApiRecordSet): Property[] {
  const { Type, AliasTarget, SetIdentifier, HealthCheckId } = recordSet;
  const found: Property[] = [];
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined) found.push({ name, value });
  };
  if (AliasTarget) {
    add("aws/evaluate-target-health", String(AliasTarget.EvaluateTargetHealth));
    add("alias", "true");
  } else if (Type === "CNAME") add("alias", "false");
  if (SetIdentifier !== undefined) addPolicy(recordSet, add);
  add("aws/health-check-id", HealthCheckId);
  return found;
}

/** The first policy that is there; IP-based routing is not read. Source: R53-PS-6. */
function addPolicy(recordSet: ApiRecordSet, add: (name: string, value: string | undefined) => void): void {
  const { Weight, Region, Failover, MultiValueAnswer, GeoLocation, GeoProximityLocation } = recordSet;
  if (Weight !== undefined) add("aws/weight", String(Weight));
  else if (Region !== undefined && Region !== "") add("aws/region", Region);
  else if (Failover !== undefined && Failover !== "") add("aws/failover", Failover);
  else if (MultiValueAnswer) add("aws/multi-value-answer", "");
  else if (GeoLocation) {
    if (GeoLocation.ContinentCode !== undefined) add("aws/geolocation-continent-code", GeoLocation.ContinentCode);
    else {
      add("aws/geolocation-country-code", GeoLocation.CountryCode);
      add("aws/geolocation-subdivision-code", GeoLocation.SubdivisionCode);
    }
  } else if (GeoProximityLocation) {
    const { AWSRegion, Bias, Coordinates, LocalZoneGroup } = GeoProximityLocation;
    add("aws/geoproximity-region", AWSRegion);
    add("aws/geoproximity-bias", Bias === undefined ? undefined : String(Bias));
    add("aws/geoproximity-coordinates", Coordinates && `${Coordinates.Latitude},${Coordinates.Longitude}`);
    add("aws/geoproximity-local-zone-group", LocalZoneGroup);
  }
}
