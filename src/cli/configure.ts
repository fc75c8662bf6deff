import { existsSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import {
  DEFAULTS,
  type ClusterConfig,
  type Compat,
  type Config,
  type HostedZone,
  type InputSpec,
} from "../config/config";
import { parseExternalDnsArgs } from "../config/external-dns/parse-args";
import { invalidZoneOption } from "../diagnostics/catalog/config";
import type { Reporter } from "../diagnostics/reporter";
import { normalizeName } from "../dns/name";
import { splitWords } from "../util/split-words";
import { UsageError, type Arguments } from "./command";
import type { Io } from "./io";

/** The name looked for in the folder a command is run in. */
const CONFIG_NAME = "kube53.yaml";

/** The configuration of a run, and the folder that the paths of its inputs are relative to. */
export interface RunConfig {
  readonly config: Config;
  readonly folder: string;
}

/** Reads a `kube53.yaml` from somewhere else than the disk; the arguments are those of `loadConfig`. */
export type ConfigLoader = typeof import("../config/load").loadConfig;

/**
 * Puts together what a run works with: flags before `kube53.yaml` before defaults.
 *
 * A `kube53.yaml` is named by `--config` or `KUBE53_CONFIG`, or lies in the current folder and no `--zone` and no path is
 * given. Without one, a cluster called `default` reads the paths.
 *
 * @param load - reads the file; from the disk unless given
 * @returns undefined when the configuration is wrong, which was reported
 * @throws UsageError when the words contradict each other
 */
export function configure(args: Arguments, io: Io, reporter: Reporter, load?: ConfigLoader): RunConfig | undefined {
  const mode = compatMode(args);
  const named = args.get("config") ?? io.env["KUBE53_CONFIG"];
  const zones = zonesFromOptions(args, reporter);
  if (!zones) return undefined;
  const givenInputs = inputsFromArguments(args);
  const wantsFile = named !== undefined || (zones.length === 0 && existsSync(join(io.cwd, CONFIG_NAME)));
  if (!wantsFile) return { config: withoutFile(args, givenInputs, zones, mode, reporter), folder: io.cwd };
  const path = resolve(io.cwd, named ?? CONFIG_NAME);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only a run with a kube53.yaml pays for its parser
  const loadConfig = load ?? (require("../config/load") as typeof import("../config/load")).loadConfig;
  const loaded = loadConfig(path, io.cwd, reporter, mode);
  if (!loaded) return undefined;
  const config = withArguments(loaded.config, args, absolute(givenInputs, io.cwd), zones);
  return { config, folder: loaded.folder };
}

function compatMode(args: Arguments): Compat["mode"] | undefined {
  const mode = args.get("compat");
  if (mode === undefined || mode === "safe" || mode === "exact") return mode;
  throw new UsageError(`--compat ${mode} is neither safe nor exact`);
}

/** Paths on the command line are relative to where the user stands, not to the configuration. */
function absolute(inputs: readonly InputSpec[], cwd: string): InputSpec[] {
  return inputs.map((input) => {
    if (input.kind === "path") return { ...input, path: isAbsolute(input.path) ? input.path : join(cwd, input.path) };
    return input.kind === "git" ? { ...input, repository: cwd } : input;
  });
}

function inputsFromArguments(args: Arguments): InputSpec[] {
  const ref = args.get("ref");
  const context = args.get("context");
  const inputs = args.positionals.map((path): InputSpec => {
    if (path === "-") return { kind: "stdin" };
    const input: InputSpec = { kind: "path", path };
    return ref === undefined ? input : atRef(input, ref);
  });
  if (context !== undefined) inputs.push({ kind: "context", context, kubeconfig: args.get("kubeconfig") });
  return inputs;
}

/** A file or folder as it is in a commit; all other inputs are what they are. */
function atRef(input: InputSpec, ref: string): InputSpec {
  if (input.kind !== "path") return input;
  return { kind: "git", repository: ".", ref, path: input.path, pathFrom: "folder" };
}

function zonesFromOptions(args: Arguments, reporter: Reporter): HostedZone[] | undefined {
  const parse = (isPrivate: boolean) => (value: string) => parseZone(value, isPrivate);
  const options = [...args.all("zone"), ...args.all("private-zone")];
  const zones = [...args.all("zone").map(parse(false)), ...args.all("private-zone").map(parse(true))];
  const broken = zones.findIndex((zone) => zone === undefined);
  if (broken === -1) return zones as HostedZone[];
  reporter.report(invalidZoneOption(options[broken]!));
  return undefined;
}

function parseZone(value: string, isPrivate: boolean): HostedZone | undefined {
  const equals = value.indexOf("=");
  const name = normalizeName(equals === -1 ? value : value.slice(0, equals));
  const id = equals === -1 ? undefined : value.slice(equals + 1).replace("/hostedzone/", "");
  if (!name.ok || name.name.startsWith("*") || (id !== undefined && !/^Z[A-Z0-9]{1,31}$/.test(id))) return undefined;
  return {
    name: name.name,
    private: isPrivate,
    identity: id === undefined ? { by: "lookup" } : { by: "id", id },
    tags: {},
    shards: 1,
    allowPrivateAddresses: [],
    vpcs: [],
    comment: "",
    place: undefined,
  };
}

function withoutFile(
  args: Arguments,
  from: readonly InputSpec[],
  zones: readonly HostedZone[],
  mode: Compat["mode"] = DEFAULTS.compat.mode,
  reporter: Reporter,
): Config {
  const ref = args.get("ref");
  const inputs = from.length === 0 && ref !== undefined ? [atRef({ kind: "path", path: "." }, ref)] : from;
  if (inputs.length === 0) {
    throw new UsageError(
      "nothing to read",
      "name files or folders, - for standard input, --context, or write a kube53.yaml",
    );
  }
  const cluster: ClusterConfig = {
    name: args.get("cluster") ?? "default",
    from: inputs,
    ...externalDnsOptions(args, mode, reporter),
    defaults: {},
  };
  return {
    ...DEFAULTS,
    compat: { ...DEFAULTS.compat, mode },
    clusters: [cluster],
    zones,
    zonesAreFilter: true,
    targets: [],
    records: [],
    provider: {},
  };
}

function externalDnsOptions(
  args: Arguments,
  mode: Compat["mode"],
  reporter: Reporter,
): Pick<ClusterConfig, "externalDns" | "ignoredFlags"> {
  const line = args.get("external-dns-args");
  if (line === undefined) return { externalDns: undefined, ignoredFlags: [] };
  const words = splitWords(line);
  if (!words) throw new UsageError("a quote in --external-dns-args is not closed");
  const { options, ignored, problems } = parseExternalDnsArgs(words, mode);
  for (const problem of problems) reporter.report(problem);
  return { externalDns: options, ignoredFlags: ignored };
}

function withArguments(
  config: Config,
  args: Arguments,
  inputs: readonly InputSpec[],
  zones: readonly HostedZone[],
): Config {
  if (args.has("external-dns-args")) {
    throw new UsageError("--external-dns-args is for runs without a kube53.yaml", "write them under externalDns.args");
  }
  const kept = config.zones.filter(
    (zone) => !zones.some((own) => own.name === zone.name && own.private === zone.private),
  );
  return { ...config, clusters: clustersOf(config, args, inputs), zones: [...kept, ...zones] };
}

function clustersOf(config: Config, args: Arguments, inputs: readonly InputSpec[]): readonly ClusterConfig[] {
  const name = args.get("cluster");
  const chosen = name === undefined ? config.clusters : config.clusters.filter((cluster) => cluster.name === name);
  if (chosen.length === 0) throw new UsageError(`kube53.yaml lists no cluster ${name}`);
  if (inputs.length === 0) {
    const ref = args.get("ref");
    if (ref === undefined) return chosen;
    return chosen.map((cluster) => ({ ...cluster, from: cluster.from.map((input) => atRef(input, ref)) }));
  }
  if (chosen.length > 1) {
    throw new UsageError(
      "paths were given, but kube53.yaml lists several clusters",
      "say whose they are with --cluster",
    );
  }
  return [{ ...chosen[0]!, from: inputs }];
}
