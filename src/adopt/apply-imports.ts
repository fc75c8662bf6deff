import type { Config, Release } from "../config/config";
import * as catalog from "../diagnostics/catalog/adopt";
import type { Reporter } from "../diagnostics/reporter";
import { zoneAddress } from "../plan/address";
import { NO_STATE_BLOCKS, type PlanGraph } from "../plan/graph";
import { HOSTED_ZONE } from "../plan/import-id";
import type { InputFile } from "../text/input-file";
import { applyToZone, byAddress } from "./apply-to-zone";
import { cidrStateBlocks } from "./cidr-collections";
import { isOfZone, type ImportsFile } from "./imports-file";
import { placeOfText } from "./parse-imports";
import { releasesRecord, releaseText } from "./release";
import type { LabelsOf } from "./select";

/** An imports file together with its text. */
export interface GivenImports {
  readonly file: InputFile;
  readonly imports: ImportsFile;
  /** Asked where the scope of a hosted zone has label selectors. */
  readonly labelsOf?: LabelsOf | undefined;
}

type Settings = Pick<Config, "releases" | "zonesAreFilter" | "cidrCollections">;

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
  settings: Settings,
  reporter: Reporter,
): PlanGraph {
  const { releases = [], zonesAreFilter } = settings;
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
  const cidr = cidrStateBlocks(imports.cidrCollections ?? [], settings, file, reporter);
  const foundation = [...zoneImports, ...cidr.imports].sort(byAddress);
  if (foundation.length + cidr.removed.length === 0) return result;
  return { ...result, foundation: { ...NO_STATE_BLOCKS, imports: foundation, removed: cidr.removed } };
}

function reportWaitingReleases({ stacks }: PlanGraph, releases: readonly Release[], reporter: Reporter): void {
  const recordSets = stacks.flatMap((stack) => stack.recordSets.map(({ recordSet }) => recordSet));
  const names = new Set(recordSets.map(({ name }) => name));
  for (const release of releases) {
    if (!names.has(release.name)) continue;
    const found = recordSets.find((recordSet) => releasesRecord(release, recordSet));
    if (found) reporter.report(catalog.releaseOfPresentName(releaseText(found)), release.place);
  }
}
