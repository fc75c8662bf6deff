import * as messages from "../../diagnostics/catalog/validate";
import type { Aspect } from "../../endpoint/endpoint";
import type { Geoproximity } from "../../endpoint/routing";
import { LIMITS } from "../../route53/limits";
import { isLatencyRegion } from "../../route53/regions";
import type { Rule } from "../rule";

/** A geoproximity record set lies at exactly one place, within bounds. */
export const geoproximity: Rule = {
  name: "geoproximity",
  law: "A geoproximity record set lies at exactly one place, within bounds",
  reference: "Route 53 API reference, ResourceRecordSet.GeoProximityLocation",
  messages: [messages.geoproximityLocation, messages.geoproximityValue],
  check({ routed }, { report }) {
    for (const recordSet of routed) {
      const { geoproximity } = recordSet.routing;
      if (!geoproximity) continue;
      const places = placesOf(geoproximity);
      if (places.length !== 1) {
        report(
          recordSet,
          aspectOf(geoproximity),
          messages.geoproximityLocation(recordSet.name, recordSet.type, places),
        );
      }
      for (const [part, value, expected] of problemsOf(geoproximity)) {
        report(recordSet, `property:aws/geoproximity-${part}`, messages.geoproximityValue(part, value, expected));
      }
    }
  },
};

function placesOf({ awsRegion, localZoneGroup, coordinates }: Geoproximity): string[] {
  return [
    ...(awsRegion === undefined ? [] : ["region"]),
    ...(localZoneGroup === undefined ? [] : ["local-zone-group"]),
    ...(coordinates === undefined ? [] : ["coordinates"]),
  ];
}

function aspectOf(location: Geoproximity): Aspect {
  return `property:aws/geoproximity-${placesOf(location)[1] ?? "bias"}`;
}

function problemsOf(location: Geoproximity): [part: string, value: string, expected: string][] {
  const { awsRegion, localZoneGroup, coordinates, bias = 0 } = location;
  const problems: [string, string, string][] = [];
  if (awsRegion !== undefined && !isLatencyRegion(awsRegion)) problems.push(["region", awsRegion, "an AWS region"]);
  if (localZoneGroup !== undefined && !isGroupName(localZoneGroup)) {
    problems.push(["local-zone-group", localZoneGroup, "the name of a local zone group of up to 64 characters"]);
  }
  if (coordinates && !(isLatitude(coordinates.latitude) && isLongitude(coordinates.longitude))) {
    const expected = "degrees with at most two decimals";
    problems.push(["coordinates", `${coordinates.latitude},${coordinates.longitude}`, expected]);
  }
  if (Math.abs(bias) > LIMITS.bias) problems.push(["bias", String(bias), "from -99 to 99"]);
  return problems;
}

function isGroupName(text: string): boolean {
  return text !== "" && text.length <= LIMITS.localZoneGroupLength;
}

function isLatitude(text: string): boolean {
  return /^[-+]?\d{1,2}(?:\.\d{0,2})?$/.test(text);
}

function isLongitude(text: string): boolean {
  return /^[-+]?\d{1,3}(?:\.\d{0,2})?$/.test(text);
}
