import fc from "fast-check";
import { compile, type Compilation } from "../../src/compile";
import type { Config } from "../../src/config/config";
import type { PlanGraph } from "../../src/plan/graph";
import { reshardMoves } from "../../src/plan/reshard-moves";
import { config, hostedZone } from "../support/zones";

const label = fc.stringMatching(/^[a-z]{1,3}$/);
const names = fc.uniqueArray(label, { minLength: 1, maxLength: 30 });
const shards = fc.integer({ min: 1, max: 6 });

/** Names with a record set each, and an alias record for every third of the one before it. */
function plan(labels: readonly string[], count: number, part: Partial<Config> = {}): Compilation {
  const settings = config({ zones: [hostedZone({ shards: count })], ...part });
  const endpoints = labels.map((name, i) =>
    i % 3 === 2
      ? {
          dnsName: `${name}.example.com`,
          recordType: "CNAME",
          targets: [`${labels[i - 1]}.example.com`],
          providerSpecific: [{ name: "alias", value: "true" }],
        }
      : { dnsName: `${name}.example.com`, recordType: "A", targets: ["198.51.100.1"] },
  );
  const object = {
    apiVersion: "externaldns.k8s.io/v1alpha1",
    kind: "DNSEndpoint",
    metadata: { name: "names", namespace: "web" },
    spec: { endpoints },
  };
  return compile(settings, [
    { cluster: settings.clusters[0]!, files: [{ path: "a.json", text: JSON.stringify(object) }] },
  ]);
}

/** Where each record set is: address → stack. */
function placesIn({ stacks }: PlanGraph): Map<string, string> {
  return new Map(
    stacks.flatMap((stack) =>
      stack.recordSets.map(({ address }) => [`aws_route53_record.${address}`, stack.name] as const),
    ),
  );
}

test("every record set whose stack changes moves once, and no other", () => {
  fc.assert(
    fc.property(names, shards, shards, (labels, before, now) => {
      const [old, graph] = [plan(labels, before).graph, plan(labels, now).graph];
      const { moves } = reshardMoves(old, graph, new Map()).reshard;
      const [was, is] = [placesIn(old), placesIn(graph)];
      const expected = [...is].filter(([address, stack]) => was.get(address) !== stack);
      expect(moves.map(({ address, to }) => [address, to]).sort()).toEqual(expected.map((pair) => [...pair]).sort());
      for (const { from, address } of moves) expect(from).toBe(was.get(address));
    }),
    { numRuns: 60 },
  );
});

test("what leaves a state enters another, and no block names what its stack has or lacks", () => {
  fc.assert(
    fc.property(names, shards, shards, (labels, before, now) => {
      const old = plan(labels, before).graph;
      const { reshard } = reshardMoves(old, plan(labels, now).graph, new Map());
      const { graph, diagnostics } = plan(labels, now, { reshard });
      expect(diagnostics.filter(({ meta }) => meta.code === "K53-W521")).toEqual([]);
      const places = placesIn(graph);
      const imports = graph.stacks.flatMap(({ name, state }) => state.imports.map(({ to }) => [to, name]));
      const removed = graph.stacks.flatMap(({ name, state }) => state.removed.map(({ from }) => [from, name]));
      for (const [address, stack] of imports) expect(places.get(address!)).toBe(stack);
      for (const [address, stack] of removed) {
        expect(places.get(address!)).not.toBe(stack);
        expect(placesIn(old).get(address!)).toBe(stack);
      }
      expect(imports.map(([address]) => address).sort()).toEqual(removed.map(([address]) => address).sort());
      // Every stack that there was is still made.
      const made = new Set(graph.stacks.map(({ name }) => name));
      expect(old.stacks.filter(({ name }) => !made.has(name))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
