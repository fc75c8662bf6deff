import type { Config, HostedZone, Release } from "../config/config";
import * as catalog from "../diagnostics/catalog/adopt";
import type { Reporter } from "../diagnostics/reporter";
import { recordAddress, zoneAddress } from "../plan/address";
import {
  NO_STATE_BLOCKS,
  type PlanGraph,
  type PlannedHealthCheck,
  type PlannedRecordSet,
  type PlannedStack,
} from "../plan/graph";
import { HEALTH_CHECK, HOSTED_ZONE, RECORD } from "../plan/import-id";
import type { InputFile } from "../text/input-file";
import { compareBytes } from "../util/compare";
import { withoutRecordSets } from "./handed-back";
import {
  isOfZone,
  type ImportedHealthCheck,
  type ImportedRecord,
  type ImportsFile,
  type ZoneImports,
} from "./imports-file";
import { describeRecord } from "./inventory";
import { withKeptSpelling } from "./keep";
import { placeOfText } from "./parse-imports";
import { isChosen, parseCriterion, type LabelsOf } from "./select";
import { isReleased, releasesRecord, releaseText } from "./release";

/** An imports file together with its text. */
export interface GivenImports {
  readonly file: InputFile;
  readonly imports: ImportsFile;
  /** Asked where the scope of a hosted zone has label selectors. */
  readonly labelsOf?: LabelsOf | undefined;
}

type Settings = Pick<Config, "releases" | "zonesAreFilter">;

/**
 * The pass that brings what is adopted into the plan graph.
 *
 * A record set that manifests describe is imported under its address, in the spelling that it has. One that they describe
 * no more is forgotten by Terraform and stays in the hosted zone, until it is released; then it is destroyed. What was
 * handed back leaves the stacks. Health checks go with the records.
 *
 * @remarks Reports K53-E703 (another hosted zone), K53-W704 (described no more), K53-W705 (a release that waits).
 */
export function applyImports(
  graph: PlanGraph,
  { file, imports, labelsOf = () => ({}) }: GivenImports,
  { releases = [], zonesAreFilter }: Settings,
  reporter: Reporter,
): PlanGraph {
  const stacks = new Map(graph.stacks.map((stack) => [stack.name, stack]));
  const zoneImports: { readonly to: string; readonly id: string }[] = [];
  for (const entries of imports.hostedZones) {
    const zone = graph.hostedZones.find((candidate) => isOfZone(entries, candidate));
    const known = zone?.identity.by === "id" ? zone.identity.id : undefined;
    // Hosted zones of a command line need not be all there are.
    if (!zone && zonesAreFilter) continue;
    if (!zone || (known !== undefined && known !== entries.id)) {
      reporter.report(catalog.importsOfAnotherZone(entries.name, entries.id, known), placeOfText(file, entries.id));
      continue;
    }
    if (entries.adopt && zone.identity.by === "create")
      zoneImports.push({ to: `${HOSTED_ZONE}.${zoneAddress(zone)}`, id: entries.id });
    const own = graph.stacks.filter((stack) => stack.hostedZone === zone);
    for (const stack of applyToZone(own, zone, entries, { releases, reporter, file, labelsOf }))
      stacks.set(stack.name, stack);
  }
  const result = { ...graph, stacks: [...stacks.values()] };
  reportWaitingReleases(result, releases, reporter);
  if (zoneImports.length === 0) return result;
  return { ...result, foundation: { ...NO_STATE_BLOCKS, imports: zoneImports.sort(byAddress) } };
}

interface ZoneContext {
  readonly releases: readonly Release[];
  readonly reporter: Reporter;
  readonly file: InputFile;
  readonly labelsOf: LabelsOf;
}

function applyToZone(
  all: readonly PlannedStack[],
  zone: HostedZone,
  entries: ZoneImports,
  { releases, reporter, file, labelsOf }: ZoneContext,
): PlannedStack[] {
  const stacks = all.map((stack) => inScope(stack, entries.scope, labelsOf));
  const byAddress = new Map(
    entries.recordSets.map((entry) => [recordAddress(zone, entry.name, entry.type, entry.setIdentifier), entry]),
  );
  const present = new Set(stacks.flatMap(({ recordSets }) => recordSets.map(({ address }) => address)));
  const checks = new Set(stacks.flatMap(({ healthChecks }) => healthChecks.map(({ address }) => address)));
  const forgotten: string[] = [];
  for (const [address, entry] of byAddress) {
    if (present.has(address) || isReleased(releases, entry)) continue;
    forgotten.push(`${RECORD}.${address}`);
    if (!entry.handedBack)
      reporter.report(
        catalog.adoptedNameVanished(describeRecord(entry), releaseText(entry)),
        placeOfText(file, entry.id),
      );
  }
  for (const { address, id } of entries.healthChecks) {
    if (checks.has(address) || releases.some(({ name }) => name === id)) continue;
    forgotten.push(`${HEALTH_CHECK}.${address}`);
    reporter.report(catalog.adoptedNameVanished(`health check ${id}`, id), placeOfText(file, id));
  }
  const importedChecks = new ChecksToImport(entries.healthChecks);
  return stacks.map((stack) => applyToStack(stack, byAddress, importedChecks, forgotten));
}

/** The stack without what stays with external-dns. */
function inScope(stack: PlannedStack, scope: readonly string[] | undefined, labelsOf: LabelsOf): PlannedStack {
  if (!scope) return stack;
  // One that is none was reported when the file was read.
  const criteria = scope.map(parseCriterion).flatMap((criterion) => ("problem" in criterion ? [] : [criterion]));
  const stays = (planned: PlannedRecordSet): boolean =>
    !isChosen(criteria, { name: planned.recordSet.name, planned }, labelsOf);
  return withoutRecordSets(stack, stays).stack;
}

/** A health check can be in one state only: the first stack that makes one with its address gets it. */
class ChecksToImport {
  readonly #left: Map<string, ImportedHealthCheck>;

  constructor(entries: readonly ImportedHealthCheck[]) {
    this.#left = new Map(entries.map((entry) => [entry.address, entry]));
  }

  take(address: string): ImportedHealthCheck | undefined {
    const entry = this.#left.get(address);
    this.#left.delete(address);
    return entry;
  }
}

function applyToStack(
  plan: PlannedStack,
  entries: ReadonlyMap<string, ImportedRecord>,
  checks: ChecksToImport,
  forgotten: readonly string[],
): PlannedStack {
  const { stack, removed } = withoutRecordSets(plan, ({ address }) => entries.get(address)?.handedBack ?? false);
  const imports: { to: string; id: string }[] = [];
  const recordSets = stack.recordSets.map((planned) => {
    const entry = entries.get(planned.address);
    if (!entry) return planned;
    imports.push({ to: `${RECORD}.${planned.address}`, id: entry.id });
    return entry.keep ? { ...planned, recordSet: withKeptSpelling(planned.recordSet, entry.keep) } : planned;
  });
  const healthChecks = stack.healthChecks.map((check) => {
    const entry = checks.take(check.address);
    if (!entry) return check;
    imports.push({ to: `${HEALTH_CHECK}.${check.address}`, id: entry.id });
    return withRegions(check, entry);
  });
  const from = [...removed, ...forgotten].sort(compareBytes).map((address) => ({ from: address }));
  const state = {
    ...stack.state,
    imports: [...stack.state.imports, ...imports].sort(byAddress),
    removed: [...stack.state.removed, ...from].sort((a, b) => compareBytes(a.from, b.from)),
  };
  return { ...stack, recordSets, healthChecks, state };
}

/** The regions that Route 53 chose; without them the provider would plan to take them away. */
function withRegions(check: PlannedHealthCheck, { regions }: ImportedHealthCheck): PlannedHealthCheck {
  const { definition } = check;
  if (definition.kind !== "endpoint" || definition.regions.length > 0 || !regions) return check;
  return { ...check, definition: { ...definition, regions } };
}

const byAddress = (a: { readonly to: string }, b: { readonly to: string }): number => compareBytes(a.to, b.to);

function reportWaitingReleases({ stacks }: PlanGraph, releases: readonly Release[], reporter: Reporter): void {
  const recordSets = stacks.flatMap((stack) => stack.recordSets.map(({ recordSet }) => recordSet));
  const names = new Set(recordSets.map(({ name }) => name));
  for (const release of releases) {
    if (!names.has(release.name)) continue;
    const found = recordSets.find((recordSet) => releasesRecord(release, recordSet));
    if (found) reporter.report(catalog.releaseOfPresentName(releaseText(found)), release.place);
  }
}
