import { stringify } from "yaml";
import type { StackOutcome } from "../../src/rehearse/rehearsal";
import type { RehearsalStack } from "../../src/rehearse/terraform/workspace";
import { seedCloud } from "../../src/rehearse/seed";
import {
  cloudFor,
  expectSuccess,
  synthesize,
  withRehearsal,
  type Project,
  type Synthesized,
} from "../support/rehearse";

/*
 * What one rehearsal applied, another one starts from: its states alone say what there is, and only what the manifests
 * changed since is planned.
 */

jest.setTimeout(60_000);

interface Applied {
  readonly synthesized: Synthesized;
  readonly stacks: readonly RehearsalStack[];
}

async function apply(project: Project): Promise<Applied> {
  const synthesized = synthesize(project);
  return withRehearsal(cloudFor(synthesized), async (rehearsal) => {
    expectSuccess(await rehearsal.run(synthesized.stacks));
    const stacks = synthesized.stacks.map((stack) => ({ ...stack, state: rehearsal.workspace.stateOf(stack.name)! }));
    return { synthesized, stacks };
  });
}

/** Plans a project on top of the states that another one was applied to. */
async function planOver({ stacks }: Applied, project: Project): Promise<readonly StackOutcome[]> {
  const synthesized = synthesize(project);
  const stateOf = new Map(stacks.map(({ name, state }) => [name, state]));
  const started = synthesized.stacks.map((stack) => ({ ...stack, state: stateOf.get(stack.name)! }));
  const cloud = cloudFor({ ...synthesized, stacks: started });
  return withRehearsal(cloud, (rehearsal) => rehearsal.run(started), { apply: false });
}

function sums(outcomes: readonly StackOutcome[]): Record<string, string> {
  return Object.fromEntries(
    outcomes.map(({ stack, summary }) => [stack, summary ? Object.values(summary).join(" ") : "no plan"]),
  );
}

const NONE = "0 0 0 0 0";
const record = (name: string, value: string, properties: object = {}, setIdentifier?: string): object => ({
  name,
  type: "A",
  values: [value],
  ...(setIdentifier !== undefined && { setIdentifier }),
  properties,
});

const ACCOUNTS = ["111111111111", "222222222222"] as const;
const role = (account: string): object => ({ assumeRoleArn: `arn:aws:iam::${account}:role/dns` });

/** Everything that kube53 emits: created and looked up hosted zones in two accounts, health checks, CIDR, IAM. */
function everything(records: readonly object[]): Project {
  return {
    config: stringify({
      version: 1,
      clusters: [
        {
          name: "prod",
          from: [{ path: "manifests" }],
          externalDns: { args: ["--source=crd", "--txt-owner-id=prod", "--domain-filter=example.com"] },
        },
      ],
      zones: [
        { name: "example.com", lookup: true, provider: role(ACCOUNTS[0]) },
        {
          name: "example.com",
          private: true,
          id: "Z0PRIVATE",
          vpcs: [{ id: "vpc-0123456789abcdef0" }],
          provider: role(ACCOUNTS[1]),
        },
        { name: "example.org", create: true, tags: { team: "dns" } },
      ],
      iam: {
        account: ACCOUNTS[0],
        names: "records",
        roles: [
          { name: "dns-plan", rights: "plan", trust: { github: { repository: "acme/dns", pullRequests: true } } },
          {
            name: "dns-apply",
            rights: "apply",
            trust: {
              podIdentity: { clusterName: "prod", region: "eu-west-1", namespace: "dns", serviceAccount: "kube53" },
            },
          },
        ],
        users: [{ name: "dns-office", rights: "apply" }],
      },
      cidrCollections: [{ name: "offices", locations: { berlin: ["192.0.2.0/24", "198.51.100.0/24"] } }],
      records,
    }),
  };
}

const BEFORE = [
  record("www.example.com", "192.0.2.1"),
  record("gone.example.com", "192.0.2.2"),
  record(
    "checked.example.com",
    "192.0.2.3",
    { "aws/weight": "1", "kube53.dev/health-check": "http://{target}:80/" },
    "a",
  ),
  record("new.example.org", "192.0.2.4"),
  record(
    "ip.example.org",
    "192.0.2.5",
    { "kube53.dev/cidr-collection": "offices", "kube53.dev/cidr-location": "berlin" },
    "b",
  ),
];

test("states alone say what there is: nothing is planned anew, and what changes is what was changed", async () => {
  const applied = await apply(everything(BEFORE));
  const names = applied.stacks.map(({ name }) => name);
  const again = await planOver(applied, everything(BEFORE));
  expect(sums(again)).toEqual(Object.fromEntries(names.map((name) => [name, NONE])));

  const after = [record("www.example.com", "192.0.2.99"), ...BEFORE.slice(2), record("more.example.org", "192.0.2.6")];
  const outcomes = await planOver(applied, everything(after));
  expect(sums(outcomes)).toMatchObject({ "example-com": "0 0 1 1 0", "example-org": "0 1 0 0 0", foundation: NONE });
  expect(outcomes.map(({ plan }) => plan).join()).not.toContain("changed outside of Terraform");
});

test("two accounts hold a hosted zone of one name each, and each record is in its own", async () => {
  const synthesized = synthesize(everything(BEFORE));
  const cloud = cloudFor(synthesized);
  await withRehearsal(cloud, async (rehearsal) => {
    expectSuccess(await rehearsal.run(synthesized.stacks));
    const held = cloud.accounts.map(({ id, route53 }) => [
      id,
      route53
        .dump()
        .zones.map(({ Name, PrivateZone, recordSets }) => [
          Name,
          PrivateZone,
          recordSets.filter(({ Name: name }) => name.startsWith("www.")).length,
        ]),
    ]);
    expect(held).toEqual([
      ["000000000000", [["example.org.", false, 0]]],
      [ACCOUNTS[0], [["example.com.", false, 1]]],
      [ACCOUNTS[1], [["example.com.", true, 1]]],
    ]);
  });
});

test("an export has the last word: what it lacks is planned again, what it has otherwise is changed back", async () => {
  const config = (zone: object): Project => ({
    config: stringify({
      version: 1,
      clusters: [{ name: "a", from: [{ path: "manifests" }] }],
      zones: [zone],
      records: [record("www.example.com", "192.0.2.1"), record("gone.example.com", "192.0.2.2")],
    }),
  });
  const project = config({ name: "example.com", lookup: true });
  const { synthesized, stacks } = await apply(project);
  const [zone] = synthesized.config.zones;
  const recordSets = [
    { Name: "www.example.com.", Type: "A", TTL: 300, ResourceRecords: [{ Value: "203.0.113.1" }] },
    { Name: "other.example.com.", Type: "A", TTL: 300, ResourceRecords: [{ Value: "203.0.113.2" }] },
  ];
  const seed = { zones: [{ zone: zone!, recordSets, from: "listing" as const }], healthChecks: [] };
  const cloud = seedCloud(synthesized.compilation.graph, synthesized.config, seed, stacks);
  const outcomes = await withRehearsal(cloud, (rehearsal) => rehearsal.run(stacks), { apply: false });
  expect(sums(outcomes)).toEqual({ "example-com": "0 1 1 0 0" });
});

test("a state of a newer provider is read: versions of schemas, identities and attributes beyond what is known", async () => {
  const project = everything(BEFORE);
  const applied = await apply(project);
  const newer = applied.stacks.map((stack) => {
    const state = JSON.parse(stack.state!) as { resources: { type: string; instances: Record<string, unknown>[] }[] };
    for (const { instances } of state.resources)
      for (const instance of instances) {
        instance["schema_version"] = 7;
        instance["identity_schema_version"] = 1;
        instance["identity"] = { id: "x" };
        instance["attributes"] = { ...(instance["attributes"] as object), from_the_future: ["x"] };
      }
    return { ...stack, state: JSON.stringify({ ...state, terraform_version: "1.99.0" }) };
  });
  const outcomes = await planOver({ ...applied, stacks: newer }, project);
  expect(outcomes.map(({ failure }) => failure?.output)).toEqual(outcomes.map(() => undefined));
  expect([...new Set(Object.values(sums(outcomes)))]).toEqual([NONE]);
});
