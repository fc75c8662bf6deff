import * as catalog from "../diagnostics/catalog/config";
import type { Message } from "../diagnostics/diagnostic";
import type { Reporter } from "../diagnostics/reporter";
import { nearest } from "../util/nearest";
import {
  DEFAULTS,
  type Backend,
  type ClusterConfig,
  type Compat,
  type Config,
  type HostedZone,
  type InputSpec,
  type ProviderConfig,
  type Release,
} from "./config";
import { deploymentArguments } from "./external-dns/from-deployment";
import { helmArguments } from "./external-dns/from-helm-values";
import { toCidrCollections } from "./cidr-collections-from-file";
import { toClaims, toIam } from "./iam-from-file";
import type { Places } from "./places";
import type { Place } from "../text/position";
import { parseExternalDnsArgs, type ParsedFlags } from "./external-dns/parse-args";
import { parseExternalDnsDeployment } from "./external-dns/parse-env";
import { parseIpPrefix } from "../dns/ip-prefix";
import { normalizeOrLowerCase } from "../dns/name";
import type { ConfigFile } from "./schema";

/** What the configuration needs besides its own text. */
export interface ConfigContext {
  readonly places: Places;
  readonly reporter: Reporter;
  /** Stands in for the compat mode of the file. */
  readonly mode: Compat["mode"] | undefined;
  /** All documents of a YAML file that the configuration names, or why there are none. */
  readonly readYaml: (path: string) => { readonly documents: readonly unknown[] } | { readonly problem: Message };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Leaves out members that are undefined, so that optional members are absent rather than present and empty. */
function defined<T extends object>(value: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Partial<Defined<T>>;
}

/**
 * Turns a checked `kube53.yaml` into the configuration.
 *
 * @returns undefined when something in it contradicts something else; that was reported
 */
export function toConfig(file: ConfigFile, context: ConfigContext): Config | undefined {
  const { places, reporter, mode } = context;
  const written =
    typeof file.compat === "string" ? { mode: file.compat, version: DEFAULTS.compat.version } : file.compat;
  const compat = { ...written, mode: mode ?? written.mode };
  let sound = true;
  const report: Reporter["report"] = (message, place, also) => {
    sound &&= !message.meta.code.includes("-E");
    reporter.report(message, place, also);
  };
  const clusters = file.clusters.map((_, index) =>
    toCluster(file, index, compat, { ...context, reporter: { report } }),
  );
  const zones = file.zones.map((_, index) => toZone(file, index, places, { report }));
  reportDuplicates(file, zones, places, { report });
  const provider: ProviderConfig = defined(file.provider ?? {});
  const backend = toBackend(file);
  if (sharesState(backend, zones, file)) {
    const why = "must have {stack} in it, since stacks that share one state destroy each other's records";
    report(
      catalog.configInvalid(`stacks.backend.${backend.type}`, why),
      places.at(["stacks", "backend", backend.type]),
    );
  }
  const config: Config = {
    compat,
    clusters,
    zones,
    zonesAreFilter: false,
    targets: (file.targets ?? []).map(({ match, values }) => ({ match: defined(match), values })),
    records: (file.records ?? []).map((record, index) => ({
      name: record.name,
      type: record.type,
      ttl: record.ttl,
      values: record.values,
      setIdentifier: record.setIdentifier ?? "",
      properties: record.properties ?? {},
      place: places.at(["records", index]),
    })),
    ...defined({ imports: file.imports }),
    releases: (file.release ?? []).map((text, index) => toRelease(text, places.at(["release", index]))),
    healthChecks: file.healthChecks?.defaults ?? DEFAULTS.healthChecks,
    backend,
    provider,
    versions: defined({ terraform: file.stacks?.terraformVersion, provider: file.stacks?.providerVersion }),
    iam: toIam(file.iam, provider.region, places, { report }),
    claims: toClaims(file.claims),
    cidrCollections: toCidrCollections(file.cidrCollections, places, { report }),
  };
  return sound ? config : undefined;
}

/** `NAME`, `NAME TYPE` or `NAME TYPE SETIDENTIFIER`; a set identifier may hold blanks. */
function toRelease(text: string, place: Place): Release {
  const [, name, type, setIdentifier] = /^(\S+)(?: (\S+)(?: (.+))?)?$/.exec(text)!;
  return { name: normalizeOrLowerCase(name!), type, setIdentifier, place };
}

function toCluster(file: ConfigFile, index: number, compat: Compat, context: ConfigContext): ClusterConfig {
  const cluster = file.clusters[index]!;
  const at = ["clusters", index, "externalDns"];
  const parsed = cluster.externalDns && parseFlags(cluster.externalDns, compat.mode, at, context);
  for (const problem of parsed?.problems ?? []) {
    const path = problem.arg === undefined ? at : [...at, "args", problem.arg];
    context.reporter.report(problem, context.places.at(path));
  }
  return {
    name: cluster.name,
    from: cluster.from.map(toInput),
    externalDns: parsed && { ...parsed.options, version: compat.version },
    ignoredFlags: parsed?.ignored ?? [],
    defaults: defined(cluster.defaults ?? {}),
  };
}

type ExternalDnsEntry = NonNullable<ConfigFile["clusters"][number]["externalDns"]>;

function parseFlags(
  entry: ExternalDnsEntry,
  mode: Compat["mode"],
  at: readonly PropertyKey[],
  { places, reporter, readYaml }: ConfigContext,
): ParsedFlags | undefined {
  if ("args" in entry) return parseExternalDnsArgs(entry.args, mode);
  const isHelm = "helmValues" in entry;
  const path = isHelm ? entry.helmValues : entry.deployment;
  const place = places.at([...at, isHelm ? "helmValues" : "deployment"]);
  const read = readYaml(path);
  if ("problem" in read) {
    reporter.report(read.problem, place);
    return undefined;
  }
  const { documents } = read;
  const found = isHelm ? helmArguments(documents[0]) : deploymentArguments(documents);
  if (found) return parseExternalDnsDeployment(found.args, found.env, mode);
  reporter.report(catalog.noExternalDnsContainer(path), place);
  return undefined;
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
    ...(zone.provider && { provider: withOwn(defined(file.provider ?? {}), defined(zone.provider)) }),
    place: places.at(["zones", index]),
  };
}

/** Another role has another external id. */
function withOwn({ externalId, sessionName, ...common }: ProviderConfig, own: ProviderConfig): ProviderConfig {
  const keepsRole = own.assumeRoleArn === undefined;
  return { ...common, ...(keepsRole && defined({ externalId, sessionName })), ...own };
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
  const [type, settings] = entry as [Backend["type"], Backend["settings"]];
  return { type, settings: type === "s3" ? withLock(settings) : settings };
}

/** Two runs at once spoil a state, so a bucket locks by itself unless the configuration says how. */
function withLock(settings: Backend["settings"]): Backend["settings"] {
  const isSaid = settings["use_lockfile"] !== undefined || settings["dynamodb_table"] !== undefined;
  return isSaid ? settings : { ...settings, use_lockfile: true };
}

/** Whether several stacks would keep one state; workspaces chosen by tags are chosen outside. */
function sharesState({ type, settings }: Backend, zones: readonly HostedZone[], file: ConfigFile): boolean {
  const hasMore = file.iam !== undefined || file.cidrCollections !== undefined;
  const isSingle = zones.length === 1 && zones[0]!.shards === 1 && zones[0]!.identity.by !== "create" && !hasMore;
  // Without a path each stack has its state in its own folder.
  if (isSingle || (type === "local" && settings["path"] === undefined)) return false;
  if (type === "cloud" || type === "remote") {
    const { workspaces } = settings;
    if (workspaces === undefined || !JSON.stringify(workspaces).includes('"name"')) return false;
  }
  return !JSON.stringify(settings).includes("{stack}");
}
