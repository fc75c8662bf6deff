import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Rehearsal } from "../../src/rehearse/rehearsal";
import type { RehearsalStack } from "../../src/rehearse/terraform/workspace";
import { apexRecordSets } from "../../src/route53/service/hosted-zone";
import { Estate, NOTHING, ONLY_IMPORTS, summaryOf } from "../support/estate";
import { expectSuccess, withRehearsal } from "../support/rehearse";

/*
 * Resources change their states by the blocks that synthesis writes, under real Terraform: whichever stack is applied first,
 * Route 53 is asked to change nothing, and afterwards each resource is in one state.
 */

const NAMES = Array.from({ length: 12 }, (_, i) => `n${i}.example.com`);
const records = (more: readonly object[] = []): object[] => [
  ...NAMES.map((name, i) => ({ name, type: "A", values: [`192.0.2.${i + 1}`] })),
  ...["one", "two"].map((name, i) => ({
    name: `${name}.example.com`,
    type: "A",
    values: [`198.51.100.${i}`],
    setIdentifier: "a",
    properties: { "aws/weight": "1", "kube53.dev/health-check": `http://198.51.100.${i}:80/` },
  })),
  ...more,
];

const config = (shards: number, more: readonly object[] = []): string =>
  stringify({
    version: 1,
    clusters: [{ name: "default", from: [{ path: "manifests" }] }],
    zones: [{ name: "example.com", id: "Z0EXAMPLECOM", shards }],
    records: records(more),
  });

/** An estate that notes what Route 53 is asked to change. */
function estateWith(shards: number): { estate: Estate; asked: string[] } {
  const asked: string[] = [];
  const recordSets = apexRecordSets("example.com.", ["ns-1.awsdns-00.com"]);
  const estate = new Estate(
    {
      zones: [
        {
          Id: "Z0EXAMPLECOM",
          Name: "example.com.",
          CallerReference: "x",
          PrivateZone: false,
          vpcs: [],
          tags: {},
          recordSets,
        },
      ],
    },
    ({ operation }) => {
      if (!/^(List|Get)/.test(operation)) asked.push(operation);
    },
  );
  estate.write("manifests/all.yaml", "[]");
  estate.write("kube53.yaml", config(shards));
  return { estate, asked };
}

/** What `terraform show -json` says of every stack, as the options that name the files. */
async function statesOf(estate: Estate, rehearsal: Rehearsal, stacks: readonly RehearsalStack[]): Promise<string[]> {
  const options: string[] = [];
  for (const { name } of stacks) {
    const { stdout } = await rehearsal.terraform(name, ["show", "-json"]);
    estate.write(`states/${name}.json`, stdout);
    options.push(`--state=${name}=states/${name}.json`);
  }
  return options;
}

/** Addresses of resources in the states of stacks, sorted; one that is in two stands there twice. */
function heldBy(rehearsal: Rehearsal, stacks: readonly RehearsalStack[]): string[] {
  const held = stacks.flatMap(({ name }) => {
    const { resources = [] } = JSON.parse(rehearsal.workspace.stateOf(name) ?? "{}") as {
      resources?: { mode: string; type: string; name: string }[];
    };
    return resources.filter(({ mode }) => mode === "managed").map(({ type, name: own }) => `${type}.${own}`);
  });
  return held.sort();
}

/** Applies one stack after the other. @returns the sum of their plans */
async function applyInOrder(rehearsal: Rehearsal, stacks: readonly RehearsalStack[]) {
  const outcomes = [];
  for (const stack of stacks) outcomes.push(...(await rehearsal.run([stack])));
  return summaryOf(outcomes);
}

const takesOver = ({ text }: RehearsalStack): number => ("import" in (JSON.parse(text) as object) ? 1 : 0);
const ORDERS: readonly (readonly [string, 1 | -1])[] = [
  ["those that take over first", -1],
  ["those that let go first", 1],
];
const inOrder = (stacks: readonly RehearsalStack[], order: 1 | -1): RehearsalStack[] =>
  [...stacks].sort((a, b) => order * (takesOver(a) - takesOver(b)));

jest.setTimeout(60_000);

describe.each(ORDERS)("%s", (_, order) => {
  test.each([
    [2, 4],
    [4, 2],
    [1, 3],
  ])("%i shards become %i", async (from, to) => {
    const { estate, asked } = estateWith(from);
    await withRehearsal(estate.cloud, async (rehearsal) => {
      const first = await estate.synth();
      expect(summaryOf(await rehearsal.run(first))).toEqual({ ...NOTHING, add: 16 });
      const before = estate.route53.dump();
      const held = heldBy(rehearsal, first);
      asked.length = 0;

      estate.write("kube53.yaml", config(to));
      const states = await statesOf(estate, rehearsal, first);
      const { code, stdout } = await estate.kube53("stacks", "reshard", `--from=${from}`, ...states);
      expect([code, stdout]).toEqual([0, expect.stringContaining("hands over")]);
      const during = inOrder(await estate.synth(), order);
      const moved = await applyInOrder(rehearsal, during);
      expect(moved).toEqual({ ...ONLY_IMPORTS, import: moved.forget, forget: moved.forget });
      expect(moved.forget).toBeGreaterThan(2);
      expect(heldBy(rehearsal, during)).toEqual(held);

      rmSync(join(estate.folder, "kube53.reshard.json"));
      const after = await estate.synth();
      expect(after).toHaveLength(to);
      expect(summaryOf(await rehearsal.run(after))).toEqual(NOTHING);
      expect(heldBy(rehearsal, after)).toEqual(held);
      expect(asked).toEqual([]);
      expect(estate.route53.dump()).toEqual(before);
    });
  });

  test("an alias record inside the hosted zone brings names together", async () => {
    const { estate, asked } = estateWith(4);
    const git = (...words: string[]): void => {
      const identity = ["-c", "user.name=x", "-c", "user.email=x@example.com"];
      execFileSync("git", [...identity, ...words], { cwd: estate.folder, stdio: "ignore" });
    };
    git("init", "-q");
    git("add", "kube53.yaml", "manifests");
    git("commit", "-q", "-m", "first");
    await withRehearsal(estate.cloud, async (rehearsal) => {
      const first = await estate.synth();
      expectSuccess(await rehearsal.run(first));
      const before = estate.route53.dump().zones[0]!.recordSets;
      const held = heldBy(rehearsal, first);
      asked.length = 0;

      const properties = { alias: "true" };
      const alias = (target: string, i: number): object => {
        return {
          name: target,
          type: "A",
          values: [NAMES[i]],
          setIdentifier: String(i),
          properties: { ...properties, "aws/weight": "1" },
        };
      };
      estate.write(
        "kube53.yaml",
        config(
          4,
          NAMES.slice(0, 6).map((_name, i) => alias("all.example.com", i)),
        ),
      );
      const states = await statesOf(estate, rehearsal, first);
      const { code, stdout, stderr } = await estate.kube53("stacks", "reshard", "--previous=HEAD", ...states);
      expect([code, stdout + stderr]).toEqual([0, expect.stringContaining("hands over")]);
      const during = inOrder(await estate.synth(), order);
      const moved = await applyInOrder(rehearsal, during);
      expect(moved).toEqual({ import: moved.forget, add: 6, change: 0, destroy: 0, forget: moved.forget });
      expect(moved.forget).toBeGreaterThan(2);
      expect(heldBy(rehearsal, during)).toHaveLength(held.length + 6);
      expect(asked).toEqual(Array.from({ length: 6 }, () => "ChangeResourceRecordSets"));
      expect(estate.route53.dump().zones[0]!.recordSets).toEqual(expect.arrayContaining([...before]));
    });
  });

  test("what was adopted moves as well", async () => {
    const { estate, asked } = estateWith(1);
    await withRehearsal(estate.cloud, async (rehearsal) => {
      expectSuccess(await rehearsal.run(await estate.synth()));
    });
    const before = estate.route53.dump();
    await estate.import();
    await withRehearsal(estate.cloud, async (rehearsal) => {
      asked.length = 0;
      const first = await estate.synth();
      expect(summaryOf(await rehearsal.run(first))).toEqual({ ...NOTHING, import: 16 });
      const held = heldBy(rehearsal, first);
      estate.write("kube53.yaml", config(3));
      const states = await statesOf(estate, rehearsal, first);
      expect((await estate.kube53("stacks", "reshard", "--from=1", ...states)).code).toBe(0);
      const during = inOrder(await estate.synth(), order);
      const moved = await applyInOrder(rehearsal, during);
      expect(moved).toEqual({ ...ONLY_IMPORTS, import: moved.forget, forget: moved.forget });
      expect(heldBy(rehearsal, during)).toEqual(held);
      rmSync(join(estate.folder, "kube53.reshard.json"));
      expect(summaryOf(await rehearsal.run(await estate.synth()))).toEqual(NOTHING);
      expect(asked).toEqual([]);
      expect(estate.route53.dump()).toEqual(before);
    });
  });
});
