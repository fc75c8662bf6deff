import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { stringify } from "yaml";
import { compile } from "../../src/compile";
import { parseExternalDnsArgs } from "../../src/config/external-dns/parse-args";
import { DiagnosticCollector } from "../../src/diagnostics/reporter";
import { planChanges } from "../../src/external-dns/changes";
import type { ProviderZone, ZoneChange } from "../../src/external-dns/zone-change";
import { wrapEndpoints } from "../../src/resolve/wrappers";
import type { ApiRecordSet } from "../../src/route53/api";
import { apexRecordSets } from "../../src/route53/service/hosted-zone";
import { Estate, NOTHING, ONLY_IMPORTS, summaryOf } from "../support/estate";
import { withRehearsal } from "../support/rehearse";
import { config } from "../support/zones";

/*
 * Hosted zones as external-dns itself left them go the whole way, by the commands that users run: adopted by Terraform, the
 * registry retired, handed back, and found by external-dns as it had left them.
 */

interface Walk {
  readonly id: string;
  readonly args: string[];
  readonly objects: object[];
  readonly zones: readonly ProviderZone[];
  readonly existing: Record<string, ApiRecordSet[]>;
  readonly want: { readonly changes?: readonly ZoneChange[] };
}

const walks = gunzipSync(readFileSync(join(__dirname, "../conformance/walks.jsonl.gz")))
  .toString("utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Walk);

/** The account in which external-dns has made its changes. */
function estateOf({ args, existing, objects, want, zones }: Walk): Estate {
  const all = [...Object.values(existing).flat(), ...(want.changes ?? []).map(({ record }) => record)];
  const checks = new Set(all.flatMap(({ HealthCheckId }) => HealthCheckId ?? []));
  const Config = { Type: "TCP", IPAddress: "192.0.2.1", Port: 80, RequestInterval: 30, FailureThreshold: 3 };
  const estate = new Estate({
    healthChecks: [...checks].map((Id) => ({ Id, CallerReference: Id, Version: 1, Config, tags: {} })),
    zones: zones.map(({ id, name, private: isPrivate, tags = {} }) => ({
      Id: id,
      Name: `${name.replace(/\.$/, "")}.`,
      CallerReference: id,
      PrivateZone: isPrivate,
      vpcs: isPrivate ? [{ VPCId: "vpc-1", VPCRegion: "us-east-1" }] : [],
      tags,
      recordSets: [
        ...apexRecordSets(`${name.replace(/\.$/, "")}.`, ["ns-1.awsdns-00.com"]),
        ...(existing[id] ?? []).filter(({ Type }) => Type !== "SOA" && Type !== "NS"),
      ],
    })),
  });
  for (const { id } of zones) {
    const changes = (want.changes ?? []).filter(({ zone }) => zone === id);
    const batch = changes.map(({ action, record }) => ({ Action: action, ResourceRecordSet: record }));
    const outcome = batch.length === 0 || estate.route53.changeResourceRecordSets(id, batch).ok;
    if (!outcome) throw new Error(`Route 53 refuses what external-dns did to ${id}`);
  }
  objects.forEach((object, i) => estate.write(`manifests/o${i}.json`, JSON.stringify(object)));
  estate.write(
    "kube53.yaml",
    stringify({
      version: 1,
      clusters: [{ name: "c", from: [{ path: "manifests" }], externalDns: { args } }],
      zones: zones.map(({ id, name, private: isPrivate }) => ({ name, id, private: isPrivate })),
    }),
  );
  return estate;
}

/** What external-dns would submit now. */
function externalDns({ args, objects, zones }: Walk, estate: Estate): readonly ZoneChange[] {
  const { options } = parseExternalDnsArgs(args, "exact");
  const cluster = { name: "c", from: [], externalDns: options, ignoredFlags: [], defaults: {} };
  const files = objects.map((object, i) => ({ path: `o${i}.json`, text: JSON.stringify(object) }));
  const settings = config({ compat: { mode: "exact", version: "0.22" }, clusters: [cluster] });
  const { endpoints } = compile(settings, [{ cluster, files }]);
  const quiet = new DiagnosticCollector({ exact: true });
  const existing = Object.fromEntries(estate.route53.dump().zones.map(({ Id, recordSets }) => [Id, recordSets]));
  return planChanges(wrapEndpoints(endpoints, options, "exact", quiet), options, zones, existing, quiet).changes;
}

jest.setTimeout(60_000);

test.each(walks.filter(({ objects }) => objects.length > 0).map((walk) => [walk.id, walk] as const))(
  "%s",
  async (_, walk) => {
    const estate = estateOf(walk);
    const owner = walk.args.find((arg) => arg.startsWith("--txt-owner-id="))!.split("=")[1]!;
    const before = estate.route53.dump();
    const submitted = externalDns(walk, estate);
    await withRehearsal(estate.cloud, async (rehearsal) => {
      await estate.import();
      const adopted = summaryOf(await rehearsal.run(await estate.synth()));
      expect(adopted).toMatchObject(ONLY_IMPORTS);
      expect(adopted.import).toBeGreaterThan(0);
      expect(estate.route53.dump()).toEqual(before);

      estate.submit(await estate.import("--retire-registry", owner));
      expect(estate.route53.dump()).not.toEqual(before);
      expect(summaryOf(await rehearsal.run(await estate.synth()))).toEqual(NOTHING);

      const handedBack = await estate.import("--hand-back");
      expect(summaryOf(await rehearsal.run(await estate.synth()))).toEqual({ ...NOTHING, forget: adopted.import });
      estate.submit(handedBack);
    });
    expect(estate.route53.dump()).toEqual(before);
    expect(externalDns(walk, estate)).toEqual(submitted);
  },
);

describe("piece by piece", () => {
  const app = (name: string, team: string, annotations: object = {}): object => ({
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: { name, namespace: team, labels: { team }, annotations },
    spec: { rules: [{ host: `${name}.example.com` }] },
    status: { loadBalancer: { ingress: [{ ip: "198.51.100.1" }] } },
  });
  const HIDDEN = { "external-dns.kubernetes.io/controller": "kube53" };
  const args = [
    "--provider=aws",
    "--policy=sync",
    "--source=ingress",
    "--txt-owner-id=me",
    "--domain-filter=example.com",
  ];
  const zones = [{ id: "Z0EXAMPLECOM", name: "example.com", private: false }];
  const walkOf = (...objects: object[]): Walk => ({ id: "", args, objects, zones, existing: {}, want: {} });

  test.each(["shop", "team=shop", "shop.example.com"])(
    "--only %s goes, comes back, and the rest stays",
    async (only) => {
      const start = walkOf(app("www", "web"), app("shop", "shop"));
      const hidden = walkOf(app("www", "web"), app("shop", "shop", HIDDEN));
      const estate = estateOf({ ...start, want: { changes: externalDns(start, estateOf(start)) } });
      const before = estate.route53.dump();
      expect(externalDns(start, estate)).toEqual([]);
      await withRehearsal(estate.cloud, async (rehearsal) => {
        await estate.import("--only", only);
        estate.submit(await estate.import("--only", only, "--retire-registry", "me"));
        expect(externalDns(start, estate)).toEqual([]);
        expect(externalDns(hidden, estate)).toEqual([]);
        expect(externalDns(walkOf(app("www", "web")), estate)).toEqual([]);
        estate.write("manifests/o1.json", JSON.stringify(hidden.objects[1]));
        expect(summaryOf(await rehearsal.run(await estate.synth()))).toEqual({ ...NOTHING, import: 1 });
        expect(externalDns(hidden, estate)).toEqual([]);

        expect((await estate.import("--hand-back", "--only", only)).stderr).toContain("K53-W723");
        estate.write("manifests/o1.json", JSON.stringify(start.objects[1]));
        expect(externalDns(start, estate)).toEqual([]);
        const handedBack = await estate.import("--hand-back", "--only", only);
        expect(handedBack.stderr).toBe("");
        expect(summaryOf(await rehearsal.run(await estate.synth()))).toEqual({ ...NOTHING, forget: 1 });
        estate.submit(handedBack);
        expect(externalDns(start, estate)).toEqual([]);
        expect(estate.route53.dump()).toEqual(before);

        // And the whole of it after all.
        await estate.import("--only", only);
        expect(summaryOf(await rehearsal.run(await estate.synth()))).toEqual({ ...NOTHING, import: 1 });
        await estate.import();
        expect(summaryOf(await rehearsal.run(await estate.synth()))).toEqual({ ...NOTHING, import: 1 });
        estate.submit(await estate.import("--retire-registry", "me"));
        expect(
          estate.route53
            .dump()
            .zones[0]!.recordSets.map(({ Type }) => Type)
            .sort(),
        ).toEqual(["A", "A", "NS", "SOA"]);
        expect(externalDns(start, estate)).toEqual([]);
        expect(externalDns(walkOf(), estate)).toEqual([]);
      });
    },
  );
});
