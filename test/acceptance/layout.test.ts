import { stringify } from "yaml";
import { apexRecordSets } from "../../src/route53/service/hosted-zone";
import type { ZoneSnapshot } from "../../src/route53/service/snapshot";
import { destroyStacks } from "../support/destroy";
import { Estate, summaryOf } from "../support/estate";
import { withRehearsal } from "../support/rehearse";

/*
 * Every stack of a configuration beside those of records: hosted zones however they are known, CIDR collections, roles. From
 * nothing to all of it, an empty second plan, and back to nothing.
 */

const zone = (Name: string, Id: string, part: Partial<ZoneSnapshot> = {}): ZoneSnapshot => ({
  Id,
  Name,
  CallerReference: Id,
  PrivateZone: false,
  vpcs: [],
  tags: {},
  recordSets: apexRecordSets(Name, ["ns-1.awsdns-00.com"]),
  ...part,
});
const VPCS = [
  { VPCId: "vpc-1", VPCRegion: "us-east-1" },
  { VPCId: "vpc-2", VPCRegion: "eu-west-1" },
];
const EXISTING = [
  zone("by-id.example.", "Z0BYID"),
  zone("looked-up.example.", "Z0LOOKEDUP"),
  zone("looked-up.example.", "Z0INSIDE", { PrivateZone: true, vpcs: VPCS.slice(0, 1) }),
  zone("tagged.example.", "Z0TAGGED", { tags: { env: "prod" } }),
  zone("tagged.example.", "Z0OTHER", { tags: { env: "test" } }),
];

const ZONES = [
  { name: "by-id.example", id: "Z0BYID" },
  { name: "looked-up.example", lookup: true },
  { name: "looked-up.example", lookup: true, private: true },
  { name: "tagged.example", lookup: true, tags: { env: "prod" } },
  { name: "created.example", create: true, comment: "DNS of ${x}", tags: { team: "dns" } },
  {
    name: "created.example",
    create: true,
    private: true,
    vpcs: [
      { id: "vpc-3", region: "us-east-1" },
      { id: "vpc-4", region: "eu-west-1" },
    ],
  },
  { name: "sharded.example", create: true, shards: 2 },
];

const sibling = (collection: string, location: string, value: string): object => ({
  name: "near.by-id.example",
  type: "A",
  values: [value],
  setIdentifier: location === "*" ? "rest" : location,
  properties: { "kube53.dev/cidr-collection": collection, "kube53.dev/cidr-location": location },
});

const CONFIG = stringify({
  version: 1,
  clusters: [{ name: "default", from: [{ path: "manifests" }] }],
  zones: ZONES,
  records: [
    ...[...new Set(ZONES.map(({ name }) => name))].flatMap((name) =>
      ["www", "api"].map((label) => ({ name: `${label}.${name}`, type: "A", values: ["192.0.2.1"] })),
    ),
    sibling("office", "paris", "192.0.2.2"),
    sibling("office", "*", "192.0.2.3"),
  ],
  cidrCollections: [
    { name: "office", locations: { paris: ["203.0.113.0/24", "2001:db8::/48"], berlin: ["198.51.100.0/24"] } },
  ],
  iam: {
    account: "000000000000",
    roles: [
      {
        name: "dns-plan",
        rights: "plan",
        trust: { github: { repository: "acme/dns", branches: ["main"], pullRequests: true } },
      },
      { name: "dns-apply", rights: "apply", trust: { gitlab: { project: "acme/dns", branches: ["main"] } } },
      {
        name: "dns-pod",
        rights: "apply",
        deletes: false,
        trust: {
          podIdentity: { clusterName: "prod", region: "eu-west-1", namespace: "dns", serviceAccount: "kube53" },
        },
      },
      {
        name: "dns-jenkins",
        rights: "apply",
        trust: { oidc: { issuer: "https://ci.example.com/oidc", audience: "aws", subjects: ["job/dns/main"] } },
      },
    ],
    users: [{ name: "dns-office", rights: "apply" }],
  },
});

jest.setTimeout(60_000);

test("from nothing to every stack and back", async () => {
  const estate = new Estate({ zones: EXISTING });
  estate.write("manifests/all.yaml", "[]");
  estate.write("kube53.yaml", CONFIG);
  const before = estate.route53.dump();
  await withRehearsal(estate.cloud, async (rehearsal) => {
    const stacks = await estate.synth();
    expect(stacks.filter(({ dependencies }) => dependencies.includes("foundation"))).toHaveLength(6);
    const made = summaryOf(await rehearsal.run(stacks));
    expect(made).toMatchObject({ import: 0, change: 0, destroy: 0, forget: 0 });

    const { zones, cidrCollections } = estate.route53.dump();
    const filled = zones.map(({ Name, PrivateZone, vpcs, recordSets }) => [
      Name,
      PrivateZone,
      vpcs.length,
      recordSets.filter(({ Type }) => Type === "A").length,
    ]);
    expect(filled.sort()).toEqual([
      ["by-id.example.", false, 0, 4],
      ["created.example.", false, 0, 2],
      ["created.example.", true, 2, 2],
      ["looked-up.example.", false, 0, 2],
      ["looked-up.example.", true, 1, 2],
      ["sharded.example.", false, 0, 2],
      ["tagged.example.", false, 0, 0],
      ["tagged.example.", false, 0, 2],
    ]);
    expect(cidrCollections).toMatchObject([{ Name: "office", blocks: [{}, {}, {}] }]);
    const { iam, podIdentities } = estate.cloud.account("000000000000");
    expect([...iam.roles.keys()].sort()).toEqual(["dns-apply", "dns-jenkins", "dns-plan", "dns-pod"]);
    expect([iam.users.size, podIdentities.size]).toEqual([1, 1]);

    await destroyStacks(rehearsal, stacks);
    expect(estate.route53.dump()).toEqual(before);
    expect([iam.roles.size, iam.policies.size, iam.users.size, podIdentities.size]).toEqual([0, 0, 0, 0]);
  });
});
