import * as catalog from "../diagnostics/catalog/config";
import type { Reporter } from "../diagnostics/reporter";
import type { Place } from "../text/position";
import { nearest } from "../util/nearest";
import {
  DEFAULTS,
  type Backend,
  type ClusterConfig,
  type Compat,
  type Config,
  type HostedZone,
  type IamConfig,
  type InputSpec,
  type Plain,
  type ProviderConfig,
} from "./config";
import { parseExternalDnsArgs } from "./external-dns/parse-args";
import { partitionOfRegion } from "../route53/partition";
import { parseIpPrefix } from "../dns/ip-prefix";
import type { ConfigFile } from "./schema";

/** Where a path of the configuration stands. */
export interface Places {
  at(path: readonly PropertyKey[]): Place;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Leaves out members that are undefined, so that optional members are absent rather than present and empty. */
function defined<T extends object>(value: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Partial<Defined<T>>;
}

/**
 * Turns a checked `kube53.yaml` into the configuration.
 *
 * @param mode - stands in for the one in the file
 * @returns undefined when something in it contradicts something else; that was reported
 */
export function toConfig(
  file: ConfigFile,
  places: Places,
  reporter: Reporter,
  mode: Compat["mode"] | undefined,
): Config | undefined {
  const written =
    typeof file.compat === "string" ? { mode: file.compat, version: DEFAULTS.compat.version } : file.compat;
  const compat = { ...written, mode: mode ?? written.mode };
  let sound = true;
  const report: Reporter["report"] = (message, place, also) => {
    sound = false;
    reporter.report(message, place, also);
  };
  const clusters = file.clusters.map((_, index) => toCluster(file, index, compat, places, { report }, reporter));
  const zones = file.zones.map((_, index) => toZone(file, index, places, { report }));
  reportDuplicates(file, zones, places, { report });
  const provider: ProviderConfig = defined(file.provider ?? {});
  const config: Config = {
    compat,
    clusters,
    zones,
    zonesAreFilter: false,
    records: (file.records ?? []).map((record, index) => ({
      name: record.name,
      type: record.type,
      ttl: record.ttl,
      values: record.values,
      setIdentifier: record.setIdentifier ?? "",
      properties: record.properties ?? {},
      place: places.at(["records", index]),
    })),
    healthChecks: file.healthChecks?.defaults ?? DEFAULTS.healthChecks,
    backend: toBackend(file),
    provider,
    iam: toIam(file, provider),
  };
  return sound ? config : undefined;
}

function toCluster(
  file: ConfigFile,
  index: number,
  compat: Compat,
  places: Places,
  errors: Reporter,
  notes: Reporter,
): ClusterConfig {
  const cluster = file.clusters[index]!;
  const parsed = cluster.externalDns && parseExternalDnsArgs(cluster.externalDns.args, compat.mode);
  const place = places.at(["clusters", index, "externalDns", "args"]);
  for (const problem of parsed?.problems ?? []) {
    const reporter = problem.meta.code.includes("-E") ? errors : notes;
    reporter.report(problem, place);
  }
  return {
    name: cluster.name,
    from: cluster.from.map(toInput),
    externalDns: parsed?.options,
    defaults: defined(cluster.defaults ?? {}),
  };
}

function toInput(input: ConfigFile["clusters"][number]["from"][number]): InputSpec {
  if ("path" in input) return { kind: "path", path: input.path };
  if ("stdin" in input) return { kind: "stdin" };
  if ("git" in input) return { kind: "git", ...input.git };
  return { kind: "context", context: input.context, kubeconfig: input.kubeconfig };
}

function toZone(file: ConfigFile, index: number, places: Places, reporter: Reporter): HostedZone {
  const zone = file.zones[index]!;
  zone.allowPrivateAddresses?.forEach((range, at) => {
    if (!parseIpPrefix(range)) {
      reporter.report(catalog.invalidRange(range), places.at(["zones", index, "allowPrivateAddresses", at]));
    }
  });
  return {
    name: zone.name.toLowerCase().replace(/\.$/, ""),
    private: zone.private,
    identity: zone.id
      ? { by: "id", id: zone.id.replace("/hostedzone/", "") }
      : { by: zone.create ? "create" : "lookup" },
    tags: zone.tags ?? {},
    shards: zone.shards,
    allowPrivateAddresses: zone.allowPrivateAddresses ?? [],
    vpcs: (zone.vpcs ?? []).map((vpc) => ({ id: vpc.id, ...defined({ region: vpc.region }) })),
    comment: zone.comment ?? "",
    place: places.at(["zones", index]),
  };
}

function reportDuplicates(file: ConfigFile, zones: readonly HostedZone[], places: Places, reporter: Reporter): void {
  const seenZones = new Set<string>();
  zones.forEach((zone, index) => {
    const visibility = zone.private ? "private" : "public";
    const key = `${visibility} ${zone.name}`;
    if (seenZones.has(key))
      reporter.report(catalog.duplicateZone(zone.name, visibility), places.at(["zones", index, "name"]));
    seenZones.add(key);
  });
  const names = new Set<string>();
  file.clusters.forEach((cluster, index) => {
    const place = places.at(["clusters", index, "name"]);
    if (names.has(cluster.name)) reporter.report(catalog.duplicateCluster(cluster.name), place);
    names.add(cluster.name);
  });
  file.iam?.externalDns?.forEach((role, index) => {
    if (names.has(role.cluster)) return;
    reporter.report(
      catalog.unknownCluster(role.cluster, nearest(role.cluster, names)),
      places.at(["iam", "externalDns", index, "cluster"]),
    );
  });
}

function toBackend(file: ConfigFile): Backend {
  const [entry] = Object.entries(file.stacks?.backend ?? {});
  if (!entry) return DEFAULTS.backend;
  return { type: entry[0] as Backend["type"], settings: entry[1] as Readonly<Record<string, Plain>> };
}

function toIam(file: ConfigFile, provider: ProviderConfig): IamConfig {
  return {
    partition: file.iam?.partition ?? partitionOfRegion(provider.region ?? ""),
    applyPolicyName: file.iam?.applyPolicyName,
    externalDns: (file.iam?.externalDns ?? []).map((role) => ({
      ...role,
      issuer: role.issuer.replace(/^https:\/\//, "").replace(/\/$/, ""),
    })),
  };
}
