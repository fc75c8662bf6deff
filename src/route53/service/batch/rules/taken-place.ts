import type { ApiRecordSet } from "../../../api";
import { nameSibling } from "../describe";
import type { ChangeRule } from "../rule";

/** What siblings may not share: the policy, the member's name in messages, its value. */
const PLACES: readonly (readonly [string, string, (recordSet: ApiRecordSet) => string | undefined])[] = [
  ["latency", "Region Name", ({ Region }) => Region],
  ["failover", "Failover", ({ Failover }) => Failover],
  ["geolocation", "GeoLocation", ({ GeoLocation }) => GeoLocation && location(GeoLocation)],
  ["CIDR", "Location Name", ({ CidrRoutingConfig }) => CidrRoutingConfig?.LocationName],
];

/**
 * No two siblings have the same region, failover role, place or CIDR location.
 *
 * Source: Route 53 API reference, `ResourceRecordSet`; kubernetes-sigs/external-dns#3945 quotes the message for regions,
 * the others are worded alike.
 */
export const takenPlace: ChangeRule = ({ recordSet }, { records }) => {
  const siblings = records
    .group(recordSet.Name, recordSet.Type)
    .filter(({ SetIdentifier }) => SetIdentifier !== recordSet.SetIdentifier);
  return PLACES.flatMap(([policy, member, placeOf]) => {
    const place = placeOf(recordSet);
    if (place === undefined || !siblings.some((sibling) => placeOf(sibling) === place)) return [];
    const what = member.split(" ")[0]!.toLowerCase();
    return [
      `${nameSibling(recordSet)}, and ${member}=${place} cannot be created because a ${policy} RRSet with the same name, type and ${what} already exists.`,
    ];
  });
};

function location({ ContinentCode, CountryCode, SubdivisionCode }: NonNullable<ApiRecordSet["GeoLocation"]>): string {
  return [ContinentCode, CountryCode, SubdivisionCode].filter((code) => code !== undefined).join("-");
}
