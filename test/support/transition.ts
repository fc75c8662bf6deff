import { stringify } from "yaml";
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
  synthesizeAfter,
  type Synthesized,
  withRehearsal,
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
  const first = synthesize(before);
  const second = synthesizeAfter(first, after);
  if ("refused" in second) return { refused: second.refused.map(({ message }) => message) };
  const watch: { after?: (calls: number) => void } = {};
  let calls = 0;
  const both = together(first, second);
  const cloud = cloudFor(both, {}, ({ operation, ok }) => {
    if (operation === "ChangeResourceRecordSets" && ok) watch.after?.(++calls);
  });
  return withRehearsal(
    cloud,
    async (rehearsal) => {
      expectSuccess(await rehearsal.run(first.stacks));
      const before = actualRrsets(cloud);
      const after = expectedRrsets(second, rehearsal, second.stacks, true);
      // A wildcard may answer for a name that has record sets of its own on the other side.
      const names = new Set([...before, ...after].map(({ Name }) => Name));
      const kept = answeredOf(before, names);
      const wished = answeredOf(after, names);
      const pairs = [...kept].filter((pair) => wished.has(pair));
      const unanswered = new Set<string>();
      watch.after = () => {
        const now = indexAnswers(actualRrsets(cloud));
        for (const pair of pairs) {
          const [type, name] = pair.split(" ") as [string, string];
          if (!isAnsweredBy(now, name, type)) unanswered.add(pair);
        }
      };
      calls = 0;
      expectSuccess(await rehearsal.run(second.stacks));
      expect(actualRrsets(cloud)).toEqual(expectedRrsets(second, rehearsal, second.stacks));
      const gaps = second.compilation.diagnostics.filter(({ meta }) => meta.code === "K53-W802");
      return { unanswered: [...unanswered].sort(), calls, announced: gaps.map(({ message }) => message) };
    },
    slow(pace),
  );
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
