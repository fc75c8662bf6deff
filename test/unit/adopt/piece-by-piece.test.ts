import { applyImports } from "../../../src/adopt/apply-imports";
import { classify } from "../../../src/adopt/classify";
import { type Finding } from "../../../src/adopt/finding";
import { formatImports, NO_IMPORTS } from "../../../src/adopt/imports-file";
import { takeInventory } from "../../../src/adopt/inventory";
import { surveyOwners } from "../../../src/adopt/owners/survey";
import { retireRegistry } from "../../../src/adopt/retire";
import { isChosen, parseCriterion, type Criterion } from "../../../src/adopt/select";
import { toImports } from "../../../src/adopt/to-imports";
import { compile } from "../../../src/compile";
import { parseExternalDnsArgs } from "../../../src/config/external-dns/parse-args";
import { DiagnosticCollector } from "../../../src/diagnostics/reporter";
import { planChanges } from "../../../src/external-dns/changes";
import type { ZoneChange } from "../../../src/external-dns/zone-change";
import { labelsOfManifests } from "../../../src/manifest/labels";
import { toRrsets } from "../../../src/plan/rrsets";
import { wrapEndpoints } from "../../../src/resolve/wrappers";
import type { ApiRecordSet } from "../../../src/route53/api";
import { config } from "../../support/zones";

/* A hosted zone that external-dns and Terraform share: after each step external-dns' own planner touches nothing of what is
   adopted, and no stack holds anything of what is not. */

const ZONES = [{ id: "Z0EXAMPLECOM", name: "example.com", private: false }];
const PREFIX = "external-dns.kubernetes.io/";

interface App {
  readonly name: string;
  readonly team: string;
  readonly ip?: string;
  readonly annotations?: Record<string, string>;
}

function ingress({ name, team, ip = "198.51.100.1", annotations = {} }: App): object {
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: { name, namespace: team, labels: { team }, annotations },
    spec: { rules: [{ host: `${name}.example.com` }] },
    status: { loadBalancer: { ingress: [{ ip }] } },
  };
}

const { options } = parseExternalDnsArgs(
  [
    "--provider=aws",
    "--policy=sync",
    "--source=ingress",
    "--source=crd",
    "--txt-owner-id=me",
    "--domain-filter=example.com",
  ],
  "exact",
);
const cluster = { name: "c", from: [], externalDns: options, ignoredFlags: [], defaults: {} };
const quiet = (): DiagnosticCollector => new DiagnosticCollector({ exact: true });

function run(objects: readonly object[], existing: readonly ApiRecordSet[]): readonly ZoneChange[] {
  const files = objects.map((object, i) => ({ path: `o${i}.json`, text: JSON.stringify(object) }));
  const settings = config({ compat: { mode: "exact", version: "0.22" }, clusters: [cluster] });
  const { endpoints } = compile(settings, [{ cluster, files }]);
  const wrapped = wrapEndpoints(endpoints, options, "exact", quiet());
  return planChanges(wrapped, options, ZONES, { Z0EXAMPLECOM: existing }, quiet()).changes;
}

const keyOf = ({ Name, Type, SetIdentifier = "" }: ApiRecordSet): string =>
  JSON.stringify([Name.replace(/\.$/, ""), Type, SetIdentifier]);

function applied(existing: readonly ApiRecordSet[], changes: readonly { action: string; record: ApiRecordSet }[]) {
  const zone = new Map(existing.map((record) => [keyOf(record), record]));
  for (const { action, record } of changes) {
    if (action === "DELETE") zone.delete(keyOf(record));
    else zone.set(keyOf(record), record);
  }
  return [...zone.values()];
}

function adopt(objects: readonly object[], existing: readonly ApiRecordSet[], only: string) {
  const files = objects.map((object, i) => ({ path: `o${i}.json`, text: JSON.stringify(object) }));
  const { graph, manifests } = compile(config({ clusters: [cluster] }), [{ cluster, files }]);
  const zone = graph.hostedZones[0]!;
  const inventories = [takeInventory(zone, "Z0EXAMPLECOM", existing)];
  const survey = surveyOwners(inventories, { clusters: [cluster], aesKeys: [], dynamodb: [], claims: [] }, quiet());
  const found = classify(graph, inventories, {
    owners: survey.owners,
    registry: survey.registry,
    ownerIds: new Set(["me"]),
    healthChecks: new Map(),
  });
  const labelsOf = labelsOfManifests(manifests);
  const criterion = parseCriterion(only) as Criterion;
  const chosen = (finding: Pick<Finding, "name" | "planned">): boolean => isChosen([criterion], finding, labelsOf);
  const imports = toImports(found, inventories, NO_IMPORTS, new Map(), { only: [only], isChosen: chosen });
  const file = { path: "kube53.imports.json", text: formatImports(imports) };
  const result = applyImports(graph, { file, imports, labelsOf }, config(), quiet());
  const planned = new Map(found.findings.map(({ live, planned: wish }) => [live, wish]));
  const retired = retireRegistry(
    survey.owners,
    "me",
    (record) =>
      imports.hostedZones[0]!.recordSets.some(({ name, type }) => name === record.name && type === record.type),
    (record) => chosen({ name: record.name, planned: planned.get(record) }),
    [],
  );
  return {
    stacks: toRrsets(result).map(({ Name }) => Name),
    imports: result.stacks.flatMap(({ state }) => state.imports.map(({ id }) => id)),
    retired: retired.changes.map(({ change: { Action, ResourceRecordSet } }) => ({
      action: Action,
      record: ResourceRecordSet,
    })),
    others: retired.others,
  };
}

const WEB = { name: "www", team: "web" };
const SHOP = { name: "shop", team: "shop" };
const start = applied([], run([ingress(WEB), ingress(SHOP)], []));
const names = (changes: readonly ZoneChange[]): string[] =>
  changes.map(({ action, record }) => `${action} ${record.Name}`);

describe.each(["shop", "team=shop", "shop.example.com"])("--only %s", (only) => {
  const step = adopt([ingress(WEB), ingress(SHOP)], start, only);
  const released = applied(start, step.retired);

  test("no stack holds anything of external-dns", () => {
    expect(step.stacks).toEqual(["shop.example.com."]);
    expect(step.imports).toEqual(["Z0EXAMPLECOM_shop.example.com_A"]);
    expect(step.others).toEqual([]);
  });

  test("released, external-dns leaves the record alone, whatever becomes of the object", () => {
    expect(run([ingress(WEB), ingress(SHOP)], released)).toEqual([]);
    expect(run([ingress(WEB), ingress({ ...SHOP, ip: "198.51.100.9" })], released)).toEqual([]);
    expect(run([ingress(WEB)], released)).toEqual([]);
  });

  test("hidden, external-dns goes on with the rest", () => {
    const hidden = ingress({ ...SHOP, annotations: { [`${PREFIX}controller`]: "kube53" } });
    expect(run([ingress(WEB), hidden], released)).toEqual([]);
    expect(names(run([ingress({ ...WEB, ip: "198.51.100.9" }), hidden], released))).toEqual([
      "UPSERT a-www.example.com",
      "UPSERT www.example.com",
    ]);
    expect(adopt([ingress(WEB), hidden], released, only).stacks).toEqual(["shop.example.com."]);
  });

  test("hidden before it is released, it would be deleted", () => {
    const hidden = ingress({ ...SHOP, annotations: { [`${PREFIX}controller`]: "kube53" } });
    expect(names(run([ingress(WEB), hidden], start))).toContain("DELETE shop.example.com");
  });
});

test("a TXT that also speaks of what is not adopted is in the way", () => {
  const step = adopt([ingress(WEB), ingress(SHOP)], start, "www.example.com");
  expect(step.retired).toHaveLength(1);
  const unadopted = retireRegistry(
    new Map(),
    "me",
    () => true,
    () => true,
    [],
  );
  expect(unadopted).toEqual({ changes: [], items: [], others: [] });
});
