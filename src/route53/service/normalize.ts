import { isTextType } from "../../dns/record-type";
import { encodeOctal } from "../../dns/escape";
import { bareZoneId } from "../properties";
import type { ApiRecordSet } from "../api";
import { apiNameOrText } from "./api-name";

/**
 * A record set as Route 53 keeps it: names in the API's form, octets of texts outside ASCII as `\ooo`, members that say
 * nothing left out. Values are otherwise kept as they were written.
 *
 * Doing it twice changes nothing. Members stand in the order of the API reference.
 */
export function normalizeRecordSet(recordSet: ApiRecordSet): ApiRecordSet {
  const { Name, Type, MultiValueAnswer, ResourceRecords, AliasTarget, ...rest } = recordSet;
  const alias = AliasTarget && {
    HostedZoneId: bareZoneId(AliasTarget.HostedZoneId),
    DNSName: apiNameOrText(AliasTarget.DNSName),
    EvaluateTargetHealth: AliasTarget.EvaluateTargetHealth,
  };
  const records = ResourceRecords && ResourceRecords.length > 0 ? ResourceRecords : undefined;
  const members: Record<string, unknown> = {
    Name: apiNameOrText(Name),
    Type,
    ...rest,
    ...(MultiValueAnswer === true && { MultiValueAnswer }),
    ...(records && { ResourceRecords: records.map(({ Value }) => ({ Value: normalizeText(Type, Value) })) }),
    ...(alias && { AliasTarget: alias }),
  };
  return Object.fromEntries(
    ORDER.filter((member) => members[member] !== undefined && members[member] !== "").map((member) => [
      member,
      members[member],
    ]),
  ) as unknown as ApiRecordSet;
}

const ORDER: readonly (keyof ApiRecordSet)[] = [
  "Name",
  "Type",
  "SetIdentifier",
  "Weight",
  "Region",
  "GeoLocation",
  "Failover",
  "MultiValueAnswer",
  "GeoProximityLocation",
  "CidrRoutingConfig",
  "TTL",
  "ResourceRecords",
  "AliasTarget",
  "HealthCheckId",
  "TrafficPolicyInstanceId",
];

function normalizeText(type: string, value: string): string {
  if (!isTextType(type) || !/[^\0-\x7f]/.test(value)) return value;
  return [...Buffer.from(value, "utf8")]
    .map((octet) => (octet < 128 ? String.fromCharCode(octet) : encodeOctal(octet)))
    .join("");
}

/** Whether two normalised record sets say the same; the order of values does not count. */
export function sameRecordSet(a: ApiRecordSet, b: ApiRecordSet): boolean {
  return fingerprint(a) === fingerprint(b);
}

function fingerprint({ ResourceRecords, ...rest }: ApiRecordSet): string {
  return JSON.stringify([sortMembers(rest), ResourceRecords?.map(({ Value }) => Value).sort()]);
}

function sortMembers(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sortMembers(member)]),
  );
}
