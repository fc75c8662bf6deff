import { stringify } from "yaml";
import type { Cloud } from "../../src/rehearse/cloud/cloud";
import type { Rehearsal } from "../../src/rehearse/rehearsal";
import { zoneSlug } from "../../src/plan/address";
import type { ApiRecordSet } from "../../src/route53/api";
import { indexAnswers, isAnsweredBy } from "../../src/route53/service/answer";
import {
  actualRrsets,
  cloudFor,
  expectedRrsets,
  expectSuccess,
  slow,
  synthesize,
  type Synthesized,
  withRehearsal,
  withTransitions,
  type Project,
} from "./rehearse";

/** A record of a kube53.yaml. */
export interface Wish {
  readonly name: string;
  readonly type: string;
  readonly values: readonly string[];
  readonly ttl?: number;
  readonly setIdentifier?: string;
  readonly properties?: Readonly<Record<string, string>>;
}

/** What came of a change of record sets under real Terraform. */
export type TransitionOutcome =
  | { readonly refused: readonly string[] }
  | {
      /** Calls after which a name and type that is kept was not answered, e.g. `AAAA www.example.com.`; sorted. */
      readonly unanswered: readonly string[];
      /** Calls that changed records. */
      readonly calls: number;
      /** Types by name that K53-W802 says are not answered for a moment. */
      readonly announced: readonly string[];
    };

export function projectOf(records: readonly Wish[], zones: readonly object[] = [EXAMPLE]): Project {
  const clusters = [{ name: "default", from: [{ path: "manifests" }] }];
  return { config: stringify({ version: 1, clusters, zones, records }) };
}

const EXAMPLE = { name: "example.com", id: "Z0EXAMPLECOM" };

/** Applies one project and then the other, and asks for every kept name after every call to Route 53. */
export async function applyOneAfterTheOther(
  before: Project,
  after: Project,
  pace: "destroying" | "changing" = "destroying",
): Promise<TransitionOutcome> {
  const [outcome] = await applyInTurn([before, after], pace);
  return outcome!;
}

/**
 * Applies projects one after the other. What is refused is left out, and the next one starts from what is applied.
 *
 * @returns an outcome for each project but the first
 */
export async function applyInTurn(
  projects: readonly Project[],
  pace: "destroying" | "changing",
): Promise<TransitionOutcome[]> {
  const [first, ...others] = projects.map(synthesize);
  const watch = { calls: 0, after: (): void => undefined };
  const cloud = cloudFor(others.reduce(together, first!), {}, ({ operation, ok }) => {
    if (operation !== "ChangeResourceRecordSets" || !ok) return;
    watch.calls++;
    watch.after();
  });
  const body = async (rehearsal: Rehearsal): Promise<TransitionOutcome[]> => {
    expectSuccess(await rehearsal.run(first!.stacks));
    const outcomes: TransitionOutcome[] = [];
    let applied = first!;
    for (const other of others) {
      const next = withTransitions(applied, other);
      if ("refused" in next) {
        outcomes.push({ refused: next.refused.map(({ message }) => message) });
        continue;
      }
      const unanswered = watchKept(cloud, next, rehearsal, watch);
      expectSuccess(await rehearsal.run(next.stacks));
      expect(actualRrsets(cloud)).toEqual(expectedRrsets(next, rehearsal, next.stacks));
      const gaps = next.compilation.diagnostics.filter(({ meta }) => meta.code === "K53-W802");
      const announced = gaps.map(({ message }) => message);
      outcomes.push({ unanswered: [...unanswered].sort(), calls: watch.calls, announced });
      applied = next;
    }
    return outcomes;
  };
  return withRehearsal(cloud, body, { pace: slow(pace) });
}

/** From now on, collects every kept name and type that is not answered after a call. */
function watchKept(
  cloud: Cloud,
  next: Synthesized,
  rehearsal: Rehearsal,
  watch: { calls: number; after: () => void },
): ReadonlySet<string> {
  const before = actualRrsets(cloud);
  const after = expectedRrsets(next, rehearsal, next.stacks, true);
  // A wildcard may answer for a name that has record sets of its own on the other side.
  const names = new Set([...before, ...after].map(({ Name }) => Name));
  const kept = answeredOf(before, names);
  const wished = answeredOf(after, names);
  const pairs = [...kept].filter((pair) => wished.has(pair));
  const unanswered = new Set<string>();
  watch.calls = 0;
  watch.after = () => {
    const now = indexAnswers(actualRrsets(cloud));
    for (const pair of pairs) {
      const [type, name] = pair.split(" ") as [string, string];
      if (!isAnsweredBy(now, name, type)) unanswered.add(pair);
    }
  };
  return unanswered;
}

/** Both projects as one, for what a cloud must hold before either. */
function together(first: Synthesized, second: Synthesized): Synthesized {
  const { graph } = second.compilation;
  const zones = new Map(
    [...first.compilation.graph.hostedZones, ...graph.hostedZones].map((zone) => [zoneSlug(zone), zone]),
  );
  const stacks = [...first.compilation.graph.stacks, ...graph.stacks].map((stack) => ({
    ...stack,
    hostedZone: zones.get(zoneSlug(stack.hostedZone))!,
  }));
  return { ...second, compilation: { ...second.compilation, graph: { hostedZones: [...zones.values()], stacks } } };
}

/** Every one of some names with each type that is answered. */
function answeredOf(recordSets: readonly ApiRecordSet[], names: ReadonlySet<string>): Set<string> {
  const index = indexAnswers(recordSets);
  const pairs = [...names].flatMap((name) => ["A", "AAAA", "CNAME", "TXT", "MX"].map((type) => [type, name] as const));
  return new Set(pairs.filter(([type, name]) => isAnsweredBy(index, name, type)).map((pair) => pair.join(" ")));
}
