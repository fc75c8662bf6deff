import { memoize } from "../util/memoize";
import { CANONICAL_ZONES } from "./canonical-zones";

/** The AWS services whose host names Route 53 takes as alias targets. */
export const ALIAS_FAMILIES = [
  "alb-clb",
  "nlb",
  "global-accelerator",
  "cloudfront",
  "vpc-endpoint",
  "api-gateway-regional",
  "s3-website",
  "elastic-beanstalk",
] as const;
export type AliasFamily = (typeof ALIAS_FAMILIES)[number];

export type Partition = "aws" | "aws-cn" | "aws-us-gov";

/** What the suffix of an AWS host name says about it. */
export interface AliasZone {
  /** The zone that an alias record must name for such a target. */
  readonly zoneId: string;
  readonly family: AliasFamily;
  /** Undefined for services without regions. */
  readonly region: string | undefined;
  readonly partition: Partition;
}

interface Entry extends AliasZone {
  readonly knownToExternalDns: boolean;
}

/** external-dns looks a name up only when it ends in one of these. */
const PREFILTER = ["aws.com", "aws.com.cn", "tor.com", "ont.com", "ont.net"];

let table: ReadonlyMap<string, Entry> | undefined;

function entries(): ReadonlyMap<string, Entry> {
  table ??= new Map(
    CANONICAL_ZONES.trim()
      .split("\n")
      .map((line) => {
        const [suffix, zoneId, family, region, partition, known] = line.split(" ") as [string, ...string[]];
        return [
          suffix,
          {
            zoneId: zoneId!,
            family: family as AliasFamily,
            region: region === "-" ? undefined : region,
            partition: partition as Partition,
            knownToExternalDns: known === "1",
          },
        ];
      }),
  );
  return table;
}

/**
 * The zone of an alias target exactly as external-dns finds it: letter case and trailing dot count,
 * shortest suffix first, and only the services in its own table.
 */
export const externalDnsAliasZone: (target: string) => AliasZone | undefined = memoize((target) => {
  if (!PREFILTER.some((end) => target.endsWith(end))) return undefined;
  return shortestSuffix(target, (entry) => entry.knownToExternalDns);
});

/**
 * The zone of an alias target in any spelling: lower-cased, one trailing dot ignored.
 *
 * Knows S3 website endpoints, Elastic Beanstalk and the API Gateway regions that external-dns lacks, too.
 */
export const aliasZone: (target: string) => AliasZone | undefined = memoize((target) =>
  shortestSuffix(target.toLowerCase().replace(/\.$/, ""), () => true),
);

let zoneIds: ReadonlySet<string> | undefined;

/** Whether a zone is one of those that belong to a service of AWS. */
export function isAliasZoneId(id: string): boolean {
  zoneIds ??= new Set([...entries().values()].map(({ zoneId }) => zoneId));
  return zoneIds.has(id);
}

function shortestSuffix(name: string, accept: (entry: Entry) => boolean): Entry | undefined {
  let dot = name.lastIndexOf(".");
  // No suffix in the table has more than five labels, so a name of ten thousand labels costs no more.
  for (let labels = 2; labels <= 6 && dot > -1; labels++) {
    // lastIndexOf takes a negative start for 0, and would find a leading dot again and again
    dot = dot === 0 ? -1 : name.lastIndexOf(".", dot - 1);
    const entry = entries().get(name.slice(dot + 1));
    if (entry && accept(entry)) return entry;
  }
  return undefined;
}

/** `true` where `EvaluateTargetHealth` must be false; Route 53 refuses such a change otherwise. */
export function forbidsTargetHealth(family: AliasFamily): boolean {
  return family === "cloudfront";
}
