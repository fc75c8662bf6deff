import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { applyImports } from "../../../src/adopt/apply-imports";
import { classify } from "../../../src/adopt/classify";
import { type Finding } from "../../../src/adopt/finding";
import { handBack } from "../../../src/adopt/hand-back";
import { formatImports, NO_IMPORTS } from "../../../src/adopt/imports-file";
import { identityKey, takeInventory } from "../../../src/adopt/inventory";
import { surveyOwners } from "../../../src/adopt/owners/survey";
import { parseImports } from "../../../src/adopt/parse-imports";
import { retireRegistry } from "../../../src/adopt/retire";
import { toImports } from "../../../src/adopt/to-imports";
import { compile } from "../../../src/compile";
import { parseExternalDnsArgs } from "../../../src/config/external-dns/parse-args";
import { DiagnosticCollector } from "../../../src/diagnostics/reporter";
import { planChanges } from "../../../src/external-dns/changes";
import type { ProviderZone, ZoneChange } from "../../../src/external-dns/zone-change";
import { wrapEndpoints } from "../../../src/resolve/wrappers";
import type { ApiRecordSet } from "../../../src/route53/api";
import { config, hostedZone } from "../../support/zones";

/* Zones as external-dns leaves them: adopted without a change, and handed back so that it finds nothing to do. */

interface Walk {
  readonly id: string;
  readonly args: string[];
  readonly objects: object[];
  readonly zones: readonly ProviderZone[];
  readonly existing: Record<string, ApiRecordSet[]>;
  readonly want: { readonly changes?: readonly ZoneChange[] };
}

const text = gunzipSync(readFileSync(join(__dirname, "../../conformance/walks.jsonl.gz"))).toString("utf8");
const walks = text
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Walk);

const keyOf = ({ Name, Type, SetIdentifier }: ApiRecordSet): string =>
  JSON.stringify([Name.toLowerCase().replace(/\.$/, ""), Type, SetIdentifier ?? ""]);

function applied(
  existing: readonly ApiRecordSet[],
  changes: readonly { Action: string; ResourceRecordSet: ApiRecordSet }[],
) {
  const zone = new Map(existing.map((record) => [keyOf(record), record]));
  for (const { Action, ResourceRecordSet } of changes) {
    if (Action === "DELETE") expect(zone.delete(keyOf(ResourceRecordSet))).toBe(true);
    else zone.set(keyOf(ResourceRecordSet), ResourceRecordSet);
  }
  return [...zone.values()];
}

const brief = ({ standing, type, name, setIdentifier, comparison }: Finding): string =>
  `${standing} ${type} ${name} ${setIdentifier} ${JSON.stringify(comparison?.differences ?? [])}`;

describe.each(walks.map((walk) => [walk.id, walk] as const))("%s", (_, walk) => {
  const { options } = parseExternalDnsArgs(walk.args, "exact");
  const cluster = { name: "c", from: [], externalDns: options, ignoredFlags: [], defaults: {} };
  const zones = walk.zones.map(({ id, name, private: isPrivate, tags = {} }) =>
    hostedZone({ name: name.replace(/\.$/, ""), private: isPrivate, tags, identity: { by: "id", id } }),
  );
  const existing = Object.fromEntries(
    walk.zones.map(({ id }) => {
      const changes = (walk.want.changes ?? []).filter((change) => change.zone === id);
      const list = changes.map(({ action, record }) => ({ Action: action, ResourceRecordSet: record }));
      return [id, applied(walk.existing[id] ?? [], list)];
    }),
  );
  const files = walk.objects.map((object, i) => ({ path: `o${i}.json`, text: JSON.stringify(object) }));
  const compiled = (mode: "safe" | "exact") =>
    compile(config({ compat: { mode, version: "0.22" }, clusters: [cluster], zones }), [{ cluster, files }]);
  const inventories = zones.map((zone, i) => takeInventory(zone, walk.zones[i]!.id, existing[walk.zones[i]!.id]!));
  const quiet = (): DiagnosticCollector => new DiagnosticCollector({ exact: true });
  const survey = surveyOwners(inventories, { clusters: [cluster], aesKeys: [], dynamodb: [], claims: [] }, quiet());

  const isOurs = ({ live }: Finding): boolean => {
    const owner = live && survey.owners.get(live);
    return owner?.by === "external-dns" && owner.owner === options.txtOwnerId;
  };

  test("is adopted without a change", () => {
    const { graph, hasErrors } = compiled("safe");
    expect(hasErrors).toBe(false);
    const classification = classify(graph, inventories, {
      owners: survey.owners,
      registry: survey.registry,
      ownerIds: new Set([options.txtOwnerId]),
      healthChecks: new Map(),
    });
    expect(
      classification.findings
        .filter(isOurs)
        .map(brief)
        .filter((line) => !line.startsWith("same ")),
    ).toEqual([]);
    const imports = toImports(classification, inventories, NO_IMPORTS, new Map());
    const file = { path: "kube53.imports.json", text: formatImports(imports) };
    const reporter = quiet();
    const parsed = parseImports(file, reporter)!;
    expect(formatImports(parsed)).toBe(file.text);
    const result = applyImports(graph, { file, imports: parsed }, config({ zones }), reporter);
    expect(reporter.diagnostics).toEqual([]);
    const imported = result.stacks.flatMap(({ state }) => state.imports.map(({ id }) => id));
    expect(imported.length).toBe(classification.findings.filter(({ standing }) => standing === "same").length);
  });

  test("goes back to external-dns, which finds nothing to do", () => {
    const all = retireRegistry(
      survey.owners,
      options.txtOwnerId,
      () => true,
      () => true,
      [],
    );
    expect(all.others).toEqual([]);
    const retired = Object.fromEntries(
      Object.entries(existing).map(([id, records]) => {
        const changes = all.changes.filter(({ zoneId }) => zoneId === id).map(({ change }) => change);
        return [id, applied(records, changes)];
      }),
    );
    const { endpoints } = compiled("exact");
    const wrapped = wrapEndpoints(endpoints, options, "exact", quiet());
    const owned = new Set([...survey.owners.keys()].map(identityKey));
    const back = handBack(
      {
        endpoints: wrapped,
        options,
        zones: walk.zones,
        existing: retired,
        isMeant: (record) => owned.has(identityKey(record)),
      },
      quiet(),
    );
    expect(back.afterwards).toEqual([]);
    const after = Object.fromEntries(
      Object.entries(retired).map(([id, records]) => {
        const changes = back.changes.filter(({ zoneId }) => zoneId === id).map(({ change }) => change);
        return [id, applied(records, changes)];
      }),
    );
    const before = planChanges(wrapped, options, walk.zones, existing, quiet()).changes;
    expect(planChanges(wrapped, options, walk.zones, after, quiet()).changes).toEqual(before);
  });
});
