import type { HostedZone, Release } from "../config/config";
import * as catalog from "../diagnostics/catalog/adopt";
import type { Reporter } from "../diagnostics/reporter";
import { recordAddress } from "../plan/address";
import type { PlannedHealthCheck, PlannedRecordSet, PlannedStack, StateImport } from "../plan/graph";
import { HEALTH_CHECK, RECORD } from "../plan/import-id";
import type { InputFile } from "../text/input-file";
import { compareBytes, sortedUnique } from "../util/compare";
import { withoutRecordSets } from "./handed-back";
import type { ImportedHealthCheck, ImportedRecord, ZoneImports } from "./imports-file";
import { describeRecord } from "./inventory";
import { withKeptSpelling } from "./keep";
import { placeOfText } from "./parse-imports";
import { isReleased, releaseText } from "./release";
import { isChosen, parseCriterion, type LabelsOf } from "./select";

/** What the stacks of a hosted zone are changed by. */
export interface ZoneContext {
  readonly releases: readonly Release[];
  readonly reporter: Reporter;
  readonly file: InputFile;
  readonly labelsOf: LabelsOf;
}

/** The stacks of one hosted zone with their imports, and without what is not theirs. */
export function applyToZone(
  all: readonly PlannedStack[],
  zone: HostedZone,
  entries: ZoneImports,
  { releases, reporter, file, labelsOf }: ZoneContext,
): PlannedStack[] {
  const stacks = all.map((stack) => inScope(stack, entries.scope, labelsOf));
  const entryOf = new Map(
    entries.recordSets.map((entry) => [recordAddress(zone, entry.name, entry.type, entry.setIdentifier), entry]),
  );
  const present = new Set(stacks.flatMap(({ recordSets }) => recordSets.map(({ address }) => address)));
  const checks = new Set(stacks.flatMap(({ healthChecks }) => healthChecks.map(({ address }) => address)));
  const forgotten: string[] = [];
  for (const [address, entry] of entryOf) {
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
  return stacks.map((stack) => applyToStack(stack, entryOf, importedChecks, forgotten));
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
    return asItIs(check, entry);
  });
  const leaving = sortedUnique([...stack.state.removed.map(({ from }) => from), ...removed, ...forgotten]);
  const state = {
    ...stack.state,
    imports: [...importsToKeep(stack, imports), ...imports].sort(byAddress),
    removed: leaving.map((from) => ({ from })),
  };
  return { ...stack, recordSets, healthChecks, state };
}

/**
 * What comes from another shard, but for what is imported anyway and what the stack does not have after all: Terraform
 * takes one import for a resource, and none without it.
 */
function importsToKeep(
  { state, recordSets, healthChecks }: PlannedStack,
  own: readonly { readonly to: string }[],
): readonly StateImport[] {
  const imported = new Set(own.map(({ to }) => to));
  const present = new Set([
    ...recordSets.map(({ address }) => `${RECORD}.${address}`),
    ...healthChecks.map(({ address }) => `${HEALTH_CHECK}.${address}`),
  ]);
  return state.imports.filter(({ to }) => present.has(to) && !imported.has(to));
}

/**
 * The check with the regions that Route 53 chose, which the provider would plan to take away, and its host name as it is
 * spelled.
 */
function asItIs(check: PlannedHealthCheck, { regions, fqdn }: ImportedHealthCheck): PlannedHealthCheck {
  const adopted = { ...check, isAdopted: true } as const;
  const { definition } = check;
  if (definition.kind !== "endpoint") return adopted;
  const isSameHost = definition.fqdn?.toLowerCase() === fqdn?.toLowerCase();
  return {
    ...adopted,
    definition: {
      ...definition,
      ...(definition.regions.length === 0 && regions && { regions }),
      ...(isSameHost && fqdn !== undefined && { fqdn }),
    },
  };
}

/** The order of imports. */
export const byAddress = (a: { readonly to: string }, b: { readonly to: string }): number => compareBytes(a.to, b.to);
