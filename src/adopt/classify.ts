import type { HostedZone } from "../config/config";
import { recordAddress } from "../plan/address";
import type { PlanGraph, PlannedRecordSet, PlannedStack } from "../plan/graph";
import { RECORD } from "../plan/import-id";
import { compareRecord, type CidrIds, type Comparison, type HealthCheckIds } from "./compare";
import { matchHealthChecks, type LiveHealthChecks } from "./health-checks";
import { compareFindings, type Finding } from "./finding";
import { reasonToLeaveAlone, type LiveRecord, type ZoneInventory } from "./inventory";
import type { Ownership, Owners } from "./owners/ownership";

/** What decides besides the hosted zones and the plan graph. */
export interface ClassifyOptions {
  readonly owners: Owners;
  /** The registry's own records. */
  readonly registry: ReadonlySet<LiveRecord>;
  /** The owner ids that are adopted from; undefined takes any. */
  readonly ownerIds: ReadonlySet<string> | undefined;
  readonly healthChecks: LiveHealthChecks;
  /** @default none */
  readonly cidrIds?: CidrIds;
}

/** A health check that exists and is the same as one that a stack would make. */
export interface HealthCheckMatch {
  readonly zone: HostedZone;
  readonly address: string;
  readonly id: string;
  /** Addresses of the record sets behind it. */
  readonly usedBy: readonly string[];
}

export interface Classification {
  /** Of the hosted zones that were listed, sorted by hosted zone, name, type, set identifier. */
  readonly findings: readonly Finding[];
  readonly healthChecks: readonly HealthCheckMatch[];
}

/** Says of every record set of the listed hosted zones, and of every one that manifests wish for there, how it stands. */
export function classify(
  graph: PlanGraph,
  inventories: readonly ZoneInventory[],
  options: ClassifyOptions,
): Classification {
  const healthChecks: HealthCheckMatch[] = [];
  const findings = inventories.flatMap((inventory) => {
    const stacks = graph.stacks.filter(({ hostedZone }) => hostedZone === inventory.zone);
    const live = new Map(inventory.records.map((record) => [addressOf(record), record]));
    const ids = new Map(stacks.flatMap((stack) => [...matchesIn(stack, live, options.healthChecks)]));
    for (const check of stacks.flatMap((stack) => stack.healthChecks)) {
      const id = ids.get(check.address);
      const usedBy = check.usedBy.map(({ address }) => address);
      if (id !== undefined) healthChecks.push({ zone: inventory.zone, address: check.address, id, usedBy });
    }
    return classifyZone(inventory, stacks, options, (address) => ids.get(address));
  });
  return { findings: findings.sort(compareFindings), healthChecks };
}

const addressOf = ({ zone, name, type, setIdentifier }: LiveRecord): string =>
  recordAddress(zone, name, type, setIdentifier);

function matchesIn(
  stack: PlannedStack,
  live: ReadonlyMap<string, LiveRecord>,
  healthChecks: LiveHealthChecks,
): ReadonlyMap<string, string> {
  const used = new Map<string, string>();
  for (const { address, healthCheck } of stack.recordSets) {
    const id = live.get(address)?.api.HealthCheckId;
    if (healthCheck?.by === "address" && id !== undefined) used.set(healthCheck.address, id);
  }
  return matchHealthChecks(stack, used, healthChecks);
}

function classifyZone(
  { zone, zoneId, records }: ZoneInventory,
  stacks: readonly PlannedStack[],
  options: ClassifyOptions,
  healthCheckIds: HealthCheckIds,
): Finding[] {
  const planned = new Map(stacks.flatMap((stack) => stack.recordSets.map((entry) => [entry.address, entry])));
  const findings = records.map((live): Finding => {
    const address = addressOf(live);
    const match = planned.get(address);
    planned.delete(match ? address : "");
    const owner = options.owners.get(live);
    const comparison = match && compareRecord(live.api, match, zoneId, healthCheckIds, options.cidrIds);
    const { name, type, setIdentifier } = live;
    const stand = standingOf(live, match, comparison, owner, options);
    return { zone, name, type, setIdentifier, live, planned: match, owner, comparison, ...stand };
  });
  const missing = [...planned.values()].map((entry): Finding => {
    const { name, type, setIdentifier } = entry.recordSet;
    const nothing = { live: undefined, owner: undefined, comparison: undefined, note: "" };
    return { standing: "missing", zone, name, type, setIdentifier, planned: entry, ...nothing };
  });
  return [...findings, ...missing];
}

function standingOf(
  live: LiveRecord,
  planned: PlannedRecordSet | undefined,
  comparison: Comparison | undefined,
  owner: Ownership | undefined,
  { registry, ownerIds }: ClassifyOptions,
): Pick<Finding, "standing" | "note"> {
  const reason = reasonToLeaveAlone(live);
  if (reason !== undefined) return { standing: "left-alone", note: reason };
  // A TXT can hold values of manifests beside external-dns' own.
  if (registry.has(live) && planned) return { standing: "foreign", note: "holds an ownership text of external-dns" };
  if (registry.has(live)) return { standing: "registry", note: "" };
  if (!planned || !comparison) return { standing: "unmanaged", note: "" };
  if (owner?.by === "terraform") {
    if (owner.address === `${RECORD}.${planned.address}`) return { standing: "adopted", note: `in ${owner.state}` };
    return { standing: "foreign", note: `${owner.address} in ${owner.state}` };
  }
  if (owner && ownerIds && !ownerIds.has(owner.owner)) return { standing: "foreign", note: `of owner ${owner.owner}` };
  return { standing: comparison.differences.length === 0 ? "same" : "differs", note: "" };
}
