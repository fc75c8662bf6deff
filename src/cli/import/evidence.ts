import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { readCidrCollections, type LiveCidrCollection } from "../../adopt/cidr-collections";
import { classify, type Classification } from "../../adopt/classify";
import { ownerIdsOf } from "../../adopt/finding";
import { readHealthChecksExport, type LiveHealthChecks } from "../../adopt/health-checks";
import { NO_IMPORTS, type ImportsFile } from "../../adopt/imports-file";
import type { ZoneInventory } from "../../adopt/inventory";
import { readDynamodbExport, type RegistryItem } from "../../adopt/owners/dynamodb";
import { surveyOwners, type Survey } from "../../adopt/owners/survey";
import { readStateClaims, type StateClaim } from "../../adopt/owners/terraform-state";
import { parseImports } from "../../adopt/parse-imports";
import { readInventories } from "../../adopt/zone-exports";
import type { Config } from "../../config/config";
import { zoneKey } from "../../config/hosted-zone-index";
import * as catalog from "../../diagnostics/catalog/adopt";
import { unusableExport } from "../../diagnostics/catalog/changes";
import type { Reporter } from "../../diagnostics/reporter";
import { aesKey } from "../../external-dns/txt-crypto";
import type { PlanGraph } from "../../plan/graph";
import { isProblem } from "../../route53/zone-files/problem";
import type { Arguments } from "../command";
import { UsageError } from "../command";
import type { RunConfig } from "../configure";
import type { Io } from "../io";
import { splitExportArgument } from "../zone-exports";
import { exportsOf, LIVE_TABLE, readLive } from "./live";
import { importsPath, readTextFile, showPath } from "../read-imports";

/** Everything that a run of `kube53 import` read besides manifests. */
export interface Evidence {
  readonly inventories: readonly ZoneInventory[];
  readonly healthChecks: LiveHealthChecks;
  /** Undefined where nothing says which exist. */
  readonly cidrCollections: readonly LiveCidrCollection[] | undefined;
  readonly dynamodb: readonly RegistryItem[];
  readonly claims: readonly StateClaim[];
  readonly aesKeys: readonly string[];
}

/** What hosted zones hold, whose it is, and how it stands to the manifests. */
export interface Adoption extends Classification {
  readonly survey: Survey;
  readonly evidence: Evidence;
}

/** Reads all files that the options name. What cannot be used is reported, and left out. */
export async function readEvidence(args: Arguments, config: Config, io: Io, reporter: Reporter): Promise<Evidence> {
  const read = (path: string): string => readTextFile(resolve(io.cwd, path), path);
  const account = await readLive(args, config, io, reporter);
  const exported = exportsOf(args).flatMap((argument): ZoneInventory[] => {
    const { id, path } = splitExportArgument(argument);
    const found = readInventories(read(path), config.zones, id);
    if (!isProblem(found)) return [...found];
    reporter.report(unusableExport(path, found.problem));
    return [];
  });
  const use = <T>(path: string, found: T | { readonly problem: string }, hint: string): T[] => {
    if (typeof found !== "object" || found === null || !("problem" in found)) return [found as T];
    reporter.report(catalog.unusableState(path, found.problem, hint));
    return [];
  };
  const [checks] = args
    .all("health-checks")
    .flatMap((path) => use(path, readHealthChecksExport(read(path)), "make one with aws route53 list-health-checks"));
  const items = args
    .all("dynamodb")
    .filter((argument) => !isLiveTable(argument))
    .flatMap((path) =>
      use(path, readDynamodbExport(read(path)), "make one with aws dynamodb scan --table-name external-dns"),
    );
  const claims = args
    .all("state")
    .flatMap((path) => use(path, readStateClaims(path, read(path)), "make one with terraform show -json"));
  const inventories = [...account.inventories, ...exported];
  reportRepeated(inventories, reporter);
  return {
    inventories,
    healthChecks: checks ?? account.healthChecks,
    cidrCollections: readCollectionFiles(args, read, reporter) ?? account.cidrCollections,
    dynamodb: [...account.dynamodb, ...items.flat()],
    claims: claims.flat(),
    aesKeys: readAesKeys(args, io),
  };
}

/** `--cidr-collections FILE`, and `NAME=FILE` for the blocks of one. */
function readCollectionFiles(
  args: Arguments,
  read: (path: string) => string,
  reporter: Reporter,
): readonly LiveCidrCollection[] | undefined {
  const files = args.all("cidr-collections").map((argument) => /^(?:([\w/.-]{1,64})=)?(.+)$/.exec(argument)!);
  const blocks = new Map(files.flatMap(([, name, path]) => (name === undefined ? [] : [[name, read(path!)] as const])));
  const listings = files.flatMap(([, name, path]) => (name === undefined ? [path!] : []));
  if (files.length > 0 && listings.length !== 1)
    throw new UsageError("--cidr-collections needs one listing", "make one with aws route53 list-cidr-collections");
  const [path] = listings;
  if (path === undefined) return undefined;
  const found = readCidrCollections(read(path), blocks);
  if (!("problem" in found)) return found;
  reporter.report(catalog.unusableState(path, found.problem, "make one with aws route53 list-cidr-collections"));
  return undefined;
}

const isLiveTable = (argument: string): boolean => argument.startsWith(LIVE_TABLE);

/** Two exports of one hosted zone: which of them is the newer, nobody can tell. */
function reportRepeated(inventories: readonly ZoneInventory[], reporter: Reporter): void {
  const seen = new Set<string>();
  for (const { zone, zoneId } of inventories) {
    if (seen.has(zoneKey(zone))) reporter.report(unusableExport(zoneId, "is of a hosted zone that was listed already"));
    seen.add(zoneKey(zone));
  }
}

/** @throws UsageError when a key is none; the key itself is never shown */
function readAesKeys(args: Arguments, io: Io): string[] {
  const path = args.get("txt-encrypt-aes-key-file");
  const fromFile = path === undefined ? undefined : readTextFile(resolve(io.cwd, path), path).replace(/\r?\n$/, "");
  const keys = [fromFile, io.env["KUBE53_TXT_ENCRYPT_AES_KEY"]].filter((key) => key !== undefined && key !== "");
  const where = fromFile === undefined ? "KUBE53_TXT_ENCRYPT_AES_KEY" : path;
  if (keys.some((key) => aesKey(key!) === undefined))
    throw new UsageError(`the key in ${where} is no AES key`, "it has 32 bytes, as they are or in base64");
  return keys as string[];
}

/** Compares what was read with the plan graph. */
export function survey(
  graph: PlanGraph,
  evidence: Evidence,
  config: Config,
  args: Arguments,
  reporter: Reporter,
): Adoption {
  const found = surveyOwners(evidence.inventories, { ...evidence, clusters: config.clusters }, reporter);
  const ownerIds = ownersToAdopt(config, args);
  const cidrIds = new Map(evidence.cidrCollections?.map(({ id, name }) => [name, id]));
  const { healthChecks } = evidence;
  const options = { owners: found.owners, registry: found.registry, ownerIds, healthChecks, cidrIds };
  const classification = classify(graph, evidence.inventories, options);
  const described = classification.findings.filter(({ planned, live }) => planned && live);
  const owners = ownerIdsOf(described);
  if (!ownerIds && owners.length > 1) reporter.report(catalog.severalOwners(owners));
  const all = ownersIn(found);
  for (const owner of args.all("owner")) if (!all.includes(owner)) reporter.report(catalog.unknownOwner(owner, all));
  return { ...classification, survey: found, evidence };
}

/** Whose records are adopted: those named, else those of the clusters; undefined when nothing says. */
function ownersToAdopt({ clusters }: Config, args: Arguments): ReadonlySet<string> | undefined {
  const named = args.all("owner");
  if (named.length > 0) return new Set(named);
  const known = clusters.flatMap(({ externalDns }) => (externalDns ? [externalDns.txtOwnerId] : []));
  return known.length === 0 ? undefined : new Set(known);
}

/** The owner ids that own anything at all, sorted. */
export function ownersIn({ owners }: Survey): string[] {
  const ids = [...owners.values()].flatMap((ownership) => (ownership.by === "external-dns" ? [ownership.owner] : []));
  return [...new Set(ids)].sort();
}

/** The imports file of an earlier run; empty when there is none, undefined when it cannot be used. */
export function readEarlier(run: RunConfig, args: Arguments, io: Io, reporter: Reporter): ImportsFile | undefined {
  const path = importsPath(run, args, io);
  if (!existsSync(path)) return NO_IMPORTS;
  const shown = showPath(path, io);
  return parseImports({ path: shown, text: readTextFile(path, shown) }, reporter);
}
