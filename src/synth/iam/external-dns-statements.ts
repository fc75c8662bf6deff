import type { ClusterConfig, HostedZone } from "../../config/config";
import { DEFAULT_OPTIONS, type ExternalDnsOptions } from "../../config/external-dns/options";
import type { ExternalDnsIdentity } from "../../config/iam";
import { escapeName } from "../../dns/escape";
import { sortedUnique } from "../../util/compare";
import { allow } from "./allow";
import { hostedZoneArn } from "./arns";
import { ACTIONS_KEY, NAME_OPERATOR, NAMES_KEY, TYPES_KEY } from "./condition-keys";
import { patternsOfFilter, type NameSource } from "./names";
import type { Statement } from "./policy-document";
import { plannedIn, recordNames, zoneText } from "./record-statements";

/**
 * The rights of an external-dns that goes on running, for its hosted zones alone.
 *
 * With names limited, its own domain filter is the limit, together with the names and the type of its ownership TXT
 * records: it submits batches, and one foreign name would have the whole batch refused. A claim or a list of records is
 * nothing it knows. Source: "external-dns controller, minimal", R53-IAM-1, R53-IAM-2.
 */
export function externalDnsStatements(
  identity: ExternalDnsIdentity,
  cluster: ClusterConfig | undefined,
  zones: readonly HostedZone[],
  source: NameSource,
): Statement[] {
  const { partition, names } = source.config.iam;
  const options = cluster?.externalDns ?? DEFAULT_OPTIONS;
  const arns = zones.map((zone) => hostedZoneArn(partition, zone));
  const reading = ["route53:ListResourceRecordSets", "route53:ListTagsForResources"];
  const list = allow("HostedZones", "finds its hosted zones", ["route53:ListHostedZones"], ["*"]);
  const neededBy = recordNames(
    plannedIn(zones, source.graph.stacks).filter(({ recordSet }) =>
      recordSet.origins.some((origin) => origin.cluster === identity.cluster),
    ),
  );
  if (names === "zones" && identity.deletes) {
    const actions = ["route53:ChangeResourceRecordSets", ...reading];
    return [allow("Records", "reads and changes record sets", actions, arns, { neededBy }), list];
  }
  return [
    ...zones.map((zone, index) =>
      allow(
        zones.length === 1 ? "ChangeRecords" : `ChangeRecords${index + 1}`,
        `changes record sets of ${zoneText(zone)}`,
        ["route53:ChangeResourceRecordSets"],
        [arns[index]!],
        { condition: condition(options, zone, identity.deletes, names !== "zones"), neededBy },
      ),
    ),
    allow("ReadRecords", "reads record sets", reading, arns),
    list,
  ];
}

function condition(
  options: ExternalDnsOptions,
  zone: HostedZone,
  deletes: boolean,
  limitsNames: boolean,
): NonNullable<Statement["condition"]> {
  const types = managedTypes(options);
  return {
    "ForAllValues:StringEquals": {
      ...(deletes ? {} : { [ACTIONS_KEY]: ["CREATE", "UPSERT"] }),
      ...(limitsNames && { [TYPES_KEY]: types }),
    },
    ...(limitsNames && { [NAME_OPERATOR]: { [NAMES_KEY]: withOwnershipNames(options, zone, types) } }),
    Null: { [NAMES_KEY]: "false" },
  };
}

function managedTypes({ managedRecordTypes, excludeRecordTypes, registry }: ExternalDnsOptions): string[] {
  const managed = managedRecordTypes.filter((type) => !excludeRecordTypes.includes(type));
  return sortedUnique([...managed, ...(registry === "txt" ? ["TXT"] : [])]);
}

/** A name that is let through by itself, and not by its end, has its ownership TXT beside it. */
function withOwnershipNames(options: ExternalDnsOptions, zone: HostedZone, types: readonly string[]): string[] {
  const patterns = patternsOfFilter(options, zone);
  if (options.registry !== "txt") return sortedUnique(patterns);
  const prefixes = (name: string): string[] => types.map((type) => ownershipName(options, name, type));
  const alone = patterns.filter((pattern) => !pattern.startsWith("*."));
  const below = patterns.filter((pattern) => pattern.startsWith("*.")).map((pattern) => pattern.slice(1));
  const extra = alone.flatMap(prefixes).filter((name) => !below.some((end) => name.endsWith(end)));
  return sortedUnique([...patterns, ...extra]);
}

function ownershipName({ txtPrefix, txtSuffix }: ExternalDnsOptions, name: string, type: string): string {
  const [first = "", ...rest] = name.split(".");
  const affix = (text: string): string => text.toLowerCase().replaceAll("%{record_type}", type.toLowerCase());
  const hasType = /%\{record_type\}/i.test(txtPrefix + txtSuffix);
  const label = `${affix(txtPrefix)}${hasType ? "" : `${type.toLowerCase()}-`}${first}${affix(txtSuffix)}`;
  return escapeName([label, ...rest].join("."));
}
