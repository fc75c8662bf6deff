import {
  AssociateVPCWithHostedZoneCommand,
  ChangeResourceRecordSetsCommand,
  ChangeTagsForResourceCommand,
  CreateHealthCheckCommand,
  CreateHostedZoneCommand,
  DeleteHealthCheckCommand,
  DeleteHostedZoneCommand,
  DisassociateVPCFromHostedZoneCommand,
  GetHealthCheckCommand,
  GetHostedZoneCommand,
  ListResourceRecordSetsCommand,
  ListTagsForResourceCommand,
  UpdateHealthCheckCommand,
  UpdateHostedZoneCommentCommand,
  type Change,
} from "@aws-sdk/client-route-53";
import type { ApiChange, ApiRecordSet } from "../../../src/route53/api";
import { normalizeRecordSet } from "../../../src/route53/service/normalize";
import type { Outcome } from "../../../src/route53/service/outcome";
import { compareRecordSets } from "../../../src/route53/service/record-order";
import { Route53 } from "../../../src/route53/service/route53";
import { BATCH_CASES } from "../../support/change-batches";
import { MOTO_START_MILLISECONDS, startMoto, type Moto } from "../../support/moto";
import { a, CHECK, create, remove, upsert, valueOf, ZONE } from "../../support/route53";

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
}, MOTO_START_MILLISECONDS);
afterAll(() => moto?.stop());
beforeEach(() => moto.reset());

const VPC = { VPCId: "vpc-1", VPCRegion: "eu-west-1" as const };
const HTTP = { Type: "HTTP" as const, FullyQualifiedDomainName: "example.com" };

/** An answer, or the code of the error. */
type Answer = unknown;

/** The calls that are made of both; ids are each side's own. */
interface Side {
  createZone(isPrivate?: boolean): Promise<Answer>;
  getZone(): Promise<Answer>;
  comment(text: string): Promise<Answer>;
  deleteZone(): Promise<Answer>;
  associate(id: string): Promise<Answer>;
  disassociate(id: string): Promise<Answer>;
  tag(add: Record<string, string>, removeKeys: string[]): Promise<Answer>;
  tags(): Promise<Answer>;
  change(changes: readonly ApiChange[]): Promise<Answer>;
  /** Without the apex, whose name servers are each side's own. */
  list(): Promise<Answer>;
  /** The names of a page and where it goes on. */
  page(start: string, most: number): Promise<Answer>;
  createCheck(config: object): Promise<Answer>;
  getCheck(): Promise<Answer>;
  updateCheck(patch: object): Promise<Answer>;
  deleteCheck(): Promise<Answer>;
}

function ownSide(): Side {
  const route53 = new Route53();
  let zone = "none";
  let check = "none";
  const tell = <T>(outcome: Outcome<T>, show: (value: T) => unknown = () => "ok"): Promise<Answer> =>
    Promise.resolve(outcome.ok ? show(outcome.value) : outcome.error.code);
  return {
    createZone: (isPrivate) => {
      const kind = isPrivate ? { VPC, PrivateZone: true } : {};
      const made = route53.createHostedZone({ Name: "example.com", CallerReference: "1", Comment: "c", ...kind });
      if (made.ok) zone = made.value.HostedZone.Id;
      return tell(made, ({ HostedZone }) => zoneOf({ HostedZone }));
    },
    getZone: () => tell(route53.getHostedZone(zone), zoneOf),
    comment: (text) => tell(route53.updateHostedZoneComment(zone, text), ({ HostedZone }) => HostedZone.Config.Comment),
    deleteZone: () => tell(route53.deleteHostedZone(zone)),
    associate: (id) => tell(route53.associateVpc(zone, { ...VPC, VPCId: id })),
    disassociate: (id) => tell(route53.disassociateVpc(zone, { ...VPC, VPCId: id })),
    tag: (add, removeKeys) => tell(route53.changeTags("hostedzone", zone, add, removeKeys)),
    tags: () => Promise.resolve(route53.listTags("hostedzone", zone)),
    change: (changes) => tell(route53.changeResourceRecordSets(zone, withIds(changes, zone, check))),
    list: () => tell(route53.listResourceRecordSets(zone), (page) => comparable(page.ResourceRecordSets, zone, check)),
    page: (start, most) =>
      tell(route53.listResourceRecordSets(zone, { StartRecordName: start, MaxItems: most }), pageOf),
    createCheck: (config) => {
      const made = route53.createHealthCheck("1", config as typeof HTTP);
      if (made.ok) check = made.value.Id;
      return tell(made, ({ Config }) => Config);
    },
    getCheck: () => tell(route53.getHealthCheck(check), ({ Config }) => Config),
    updateCheck: (patch) => tell(route53.updateHealthCheck(check, patch), ({ Config }) => Config),
    deleteCheck: () => tell(route53.deleteHealthCheck(check)),
  };
}

function motoSide(): Side {
  let zone = "none";
  let check = "none";
  const tell = async <T>(call: Promise<T>, show: (value: T) => unknown = () => "ok"): Promise<Answer> => {
    try {
      return show(await call);
    } catch (error) {
      return (error as Error).name;
    }
  };
  const { client } = moto;
  return {
    createZone: async (isPrivate = false) => {
      const HostedZoneConfig = { Comment: "c", PrivateZone: isPrivate };
      const kind = isPrivate ? { VPC } : {};
      const made = client.send(
        new CreateHostedZoneCommand({ Name: "example.com", CallerReference: "1", HostedZoneConfig, ...kind }),
      );
      return tell(made, (value) => {
        zone = value.HostedZone!.Id!.replace("/hostedzone/", "");
        return zoneOf({ HostedZone: value.HostedZone });
      });
    },
    getZone: () => tell(client.send(new GetHostedZoneCommand({ Id: zone })), zoneOf),
    comment: (Comment) =>
      tell(
        client.send(new UpdateHostedZoneCommentCommand({ Id: zone, Comment })),
        ({ HostedZone }) => HostedZone!.Config!.Comment,
      ),
    deleteZone: () => tell(client.send(new DeleteHostedZoneCommand({ Id: zone }))),
    associate: (VPCId) =>
      tell(client.send(new AssociateVPCWithHostedZoneCommand({ HostedZoneId: zone, VPC: { ...VPC, VPCId } }))),
    disassociate: (VPCId) =>
      tell(client.send(new DisassociateVPCFromHostedZoneCommand({ HostedZoneId: zone, VPC: { ...VPC, VPCId } }))),
    tag: (add, RemoveTagKeys) => {
      const AddTags = Object.entries(add).map(([Key, Value]) => ({ Key, Value }));
      const tags = { ...(AddTags.length > 0 && { AddTags }), ...(RemoveTagKeys.length > 0 && { RemoveTagKeys }) };
      return tell(
        client.send(new ChangeTagsForResourceCommand({ ResourceType: "hostedzone", ResourceId: zone, ...tags })),
      );
    },
    tags: () =>
      tell(
        client.send(new ListTagsForResourceCommand({ ResourceType: "hostedzone", ResourceId: zone })),
        ({ ResourceTagSet }) => Object.fromEntries((ResourceTagSet!.Tags ?? []).map(({ Key, Value }) => [Key, Value])),
      ),
    change: (changes) => {
      const Changes = withIds(changes, zone, check) as Change[];
      return tell(client.send(new ChangeResourceRecordSetsCommand({ HostedZoneId: zone, ChangeBatch: { Changes } })));
    },
    list: () =>
      tell(client.send(new ListResourceRecordSetsCommand({ HostedZoneId: zone })), ({ ResourceRecordSets }) =>
        comparable(ResourceRecordSets as ApiRecordSet[], zone, check),
      ),
    page: (StartRecordName, MaxItems) =>
      tell(client.send(new ListResourceRecordSetsCommand({ HostedZoneId: zone, StartRecordName, MaxItems })), (page) =>
        pageOf(page as Parameters<typeof pageOf>[0]),
      ),
    createCheck: (config) =>
      tell(
        client.send(new CreateHealthCheckCommand({ CallerReference: "1", HealthCheckConfig: config as typeof HTTP })),
        (made) => {
          check = made.HealthCheck!.Id!;
          return configOf(made);
        },
      ),
    getCheck: () => tell(client.send(new GetHealthCheckCommand({ HealthCheckId: check })), configOf),
    updateCheck: (patch) =>
      tell(client.send(new UpdateHealthCheckCommand({ HealthCheckId: check, ...patch })), configOf),
    deleteCheck: () => tell(client.send(new DeleteHealthCheckCommand({ HealthCheckId: check }))),
  };
}

/** The texts of a case with the ids that a side has given. */
function withIds(changes: readonly ApiChange[], zone: string, check: string): ApiChange[] {
  return JSON.parse(JSON.stringify(changes).replaceAll(ZONE, zone).replaceAll(CHECK, check)) as ApiChange[];
}

function comparable(recordSets: readonly ApiRecordSet[], zone: string, check: string): ApiRecordSet[] {
  const own = recordSets.filter(({ Type }) => Type !== "SOA" && Type !== "NS").map(normalizeRecordSet);
  const text = JSON.stringify(own.sort(compareRecordSets));
  return JSON.parse(text.replaceAll(zone, ZONE).replaceAll(check, CHECK)) as ApiRecordSet[];
}

function zoneOf({
  HostedZone,
  VPCs,
}: {
  HostedZone?: object | undefined;
  VPCs?: readonly object[] | undefined;
}): object {
  const { Name, CallerReference, Config } = HostedZone as { Name: string; CallerReference: string; Config: object };
  return { Name, CallerReference, Config, VPCs: VPCs ?? [] };
}

/** moto writes `None` where nothing was said. */
function configOf({ HealthCheck }: { HealthCheck?: { HealthCheckConfig?: object | undefined } | undefined }): object {
  return Object.fromEntries(Object.entries(HealthCheck!.HealthCheckConfig!).filter(([, value]) => value !== "None"));
}

function pageOf(page: {
  ResourceRecordSets: readonly ApiRecordSet[];
  IsTruncated: boolean;
  NextRecordName?: string;
  NextRecordType?: string;
}): object {
  const names = page.ResourceRecordSets.map(({ Name, Type }) => `${Name} ${Type}`);
  return { names, more: page.IsTruncated, next: [page.NextRecordName, page.NextRecordType] };
}

interface Difference {
  /** What AWS documents and moto does not do. */
  readonly why: string;
  /** What moto answers. */
  readonly moto: Answer;
  readonly titles: readonly string[];
}

/** Where moto differs from AWS's documentation, which the service keeps to. */
const BATCH_DIFFERENCES: readonly Difference[] = [
  {
    why: "moto compares a CREATE with what was asked for before, letter by letter, not with what is there",
    moto: "ok",
    titles: ["a CREATE of what exists", "a CREATE of the apex's NS"],
  },
  {
    why: "moto looks for a DELETE's record set in what was asked for before, and answers with another code",
    moto: "InvalidInput",
    titles: ["a DELETE of nothing", "a DELETE of something else", "two problems at once", "the end of the apex's NS"],
  },
  {
    why: "moto lets the order of values count",
    moto: "InvalidInput",
    titles: ["a DELETE with values in another order"],
  },
  { why: "moto compares only TTL and values", moto: "ok", titles: ["a DELETE without a health check"] },
  {
    why: "moto takes any set of changes",
    moto: "ok",
    titles: ["CREATE before DELETE of one", "two UPSERTs of one"],
  },
  {
    why: "moto knows no law of CNAME",
    moto: "ok",
    titles: ["CNAME for A, CREATE first", "A beside a CNAME", "a CNAME at the apex", "a CNAME with two values"],
  },
  {
    why: "moto takes names that are none, and compares zones without the dot",
    moto: "ok",
    titles: ["a name that only ends alike", "an empty label", "a long label", "a long name"],
  },
  {
    why: "moto takes any value",
    moto: "ok",
    titles: [
      "an A that is a name",
      "an AAAA that is IPv4",
      "a TXT without quotes",
      "a long TXT string",
      "a CNAME with a blank",
      "a CNAME with an empty label",
      "an MX without preference",
      "a repeated value",
      "many values",
      "an SOA below the apex",
      "an SOA with two values",
      "a record of a traffic policy",
    ],
  },
  {
    why: "moto has none of the API model's bounds",
    moto: "ok",
    titles: [
      "no TTL",
      "an alias with a TTL",
      "a set identifier without policy",
      "a policy without set identifier",
      "two policies",
      "a weight of 256",
      "a large TTL",
      "an unknown type",
      "an unknown region",
      "an unknown failover role",
      "a long set identifier",
      "continent and country",
      "a subdivision outside the US",
      "a large bias",
      "three decimals",
    ],
  },
  { why: "moto fails", moto: "Error", titles: ["no values", "no changes"] },
  {
    why: "moto knows no law of routing policies",
    moto: "ok",
    titles: [
      "weighted beside simple",
      "simple beside weighted",
      "latency beside weighted",
      "one region twice",
      "one place twice",
      "two primaries",
      "a swap of roles",
      "a primary without health check",
      "a primary alias that does not",
      "a policy on NS",
      "multivalue on CNAME",
      "a multivalue alias",
      "weighted siblings with two TTLs",
      "a collection that is not there",
      "geoproximity in a private zone",
    ],
  },
  { why: "moto takes any health check", moto: "ok", titles: ["a health check that is not there"] },
  {
    why: "moto takes any alias target",
    moto: "ok",
    titles: [
      "an alias with another zone",
      "an alias of a service with the own zone",
      "a TXT alias of a load balancer",
      "CloudFront with health",
      "CloudFront in a private zone",
      "an alias of nothing",
      "an alias of another type",
      "an alias of a record made after it",
      "an alias of a record written after it",
      "an alias of itself",
      "an NS alias",
      "the end of an alias's target",
    ],
  },
];

describe("a batch", () => {
  test.each(BATCH_CASES)("$title", async ({ title, given = [], changes, isPrivate = false }) => {
    const difference = BATCH_DIFFERENCES.find(({ titles }) => titles.includes(title));
    const run = async (side: Side): Promise<{ answer: Answer; list: Answer }> => {
      await side.createZone(isPrivate);
      await side.createCheck(HTTP);
      if (given.length > 0) expect(await side.change(given.map(create))).toBe("ok");
      return { answer: await side.change(changes), list: await side.list() };
    };
    const own = await run(ownSide());
    const other = await run(motoSide());
    if (!difference) return expect(other).toEqual(own);
    expect(other.answer).toBe(difference.moto);
    expect(own.answer).not.toBe(other.answer);
  });

  test("has no difference that is none", () => {
    const titles = BATCH_CASES.map(({ title }) => title);
    expect(
      BATCH_DIFFERENCES.flatMap((difference) => difference.titles).filter((title) => !titles.includes(title)),
    ).toEqual([]);
  });
});

type Step = readonly [
  title: string,
  call: (side: Side) => Promise<Answer>,
  difference?: { readonly why: string; readonly moto: Answer },
];

const SEQUENCES: readonly (readonly [string, readonly Step[]])[] = [
  [
    "a hosted zone",
    [
      ["is not there", (side) => side.getZone()],
      ["is made", (side) => side.createZone()],
      ["is there", (side) => side.getZone()],
      ["has a comment", (side) => side.comment("new")],
      ["has no tags", (side) => side.tags()],
      ["gets tags", (side) => side.tag({ a: "1", b: "2" }, [])],
      ["loses one", (side) => side.tag({}, ["a"])],
      ["has the other", (side) => side.tags()],
      ["takes no VPC", (side) => side.associate("vpc-2")],
      ["gets a record", (side) => side.change([create(a("www.example.com"))])],
      ["stays", (side) => side.deleteZone()],
      ["loses it", (side) => side.change([remove(a("www.example.com"))])],
      ["goes", (side) => side.deleteZone()],
      ["is gone", (side) => side.deleteZone()],
    ],
  ],
  [
    "a private hosted zone",
    [
      ["is made", (side) => side.createZone(true)],
      ["keeps its VPC", (side) => side.disassociate("vpc-1")],
      ["gets another", (side) => side.associate("vpc-2")],
      ["is there", (side) => side.getZone()],
      ["loses the first", (side) => side.disassociate("vpc-1")],
    ],
  ],
  [
    "records",
    [
      ["have a hosted zone", (side) => side.createZone()],
      ["are made", (side) => side.change(["a", "b", "x.a", "*"].map((label) => create(a(`${label}.example.com`))))],
      ["change", (side) => side.change([upsert(a("b.example.com", { TTL: 60 }))])],
      ["are listed", (side) => side.list()],
      ["come in pages", (side) => side.page("a.example.com", 2)],
      ["come from a name that is not there", (side) => side.page("aa.example.com", 5)],
      [
        "have no empty label",
        (side) => side.page("a..example.com", 5),
        {
          why: "moto takes such a name",
          moto: {
            names: ["a.example.com. A", "x.a.example.com. A", "b.example.com. A"],
            more: false,
            next: [undefined, undefined],
          },
        },
      ],
    ],
  ],
  [
    "a health check",
    [
      ["is not there", (side) => side.getCheck()],
      [
        "has an endpoint",
        (side) => side.createCheck({ Type: "HTTP" }),
        { why: "moto takes any settings", moto: expect.objectContaining({ Type: "HTTP" }) as unknown },
      ],
      [
        "is made",
        (side) =>
          side.createCheck({
            ...HTTP,
            Port: 8080,
            RequestInterval: 10,
            FailureThreshold: 5,
            ResourcePath: "/a",
            EnableSNI: false,
            MeasureLatency: true,
            Inverted: false,
            Disabled: false,
          }),
      ],
      ["is there", (side) => side.getCheck()],
      ["changes", (side) => side.updateCheck({ Port: 81, ResourcePath: "/b", FailureThreshold: 2 })],
      ["goes", (side) => side.deleteCheck()],
      ["is gone", (side) => side.deleteCheck(), { why: "moto does not look", moto: "ok" }],
    ],
  ],
];

test.each(SEQUENCES)("%s", async (_, steps) => {
  const [own, other] = [ownSide(), motoSide()];
  for (const [title, call, difference] of steps) {
    const answers = { own: await call(own), moto: await call(other) };
    if (difference) {
      expect([title, answers.moto]).toEqual([title, difference.moto]);
      expect([title, answers.own]).not.toEqual([title, answers.moto]);
    } else expect([title, answers.moto]).toEqual([title, answers.own]);
  }
});

test("a new hosted zone has NS and SOA at its apex on both sides", async () => {
  const route53 = new Route53();
  const own = valueOf(route53.createHostedZone({ Name: "example.com", CallerReference: "1" }));
  const made = await moto.client.send(new CreateHostedZoneCommand({ Name: "example.com", CallerReference: "1" }));
  const listed = await moto.client.send(new ListResourceRecordSetsCommand({ HostedZoneId: made.HostedZone!.Id! }));
  const typesAndTtls = (recordSets: readonly { Type?: string | undefined; TTL?: number | undefined }[]) =>
    recordSets.map(({ Type, TTL }) => [Type, TTL]);
  expect(typesAndTtls(listed.ResourceRecordSets!)).toEqual(
    typesAndTtls(valueOf(route53.listResourceRecordSets(own.HostedZone.Id)).ResourceRecordSets),
  );
});
