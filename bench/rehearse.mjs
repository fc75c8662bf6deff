// What rehearsals cost: plans of new records, and of imports of records that exist. Runs against dist/; part of npm run bench.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const cli = join(here, "..", "dist", "kube53.js");
const SHARD = 500;

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [500, 5_000, 20_000];
const IMPORTS = 10_000;

const plans = sizes.map((size) => inFolder((folder) => plan(folder, size)));
const imports = asked.length > 0 ? undefined : inFolder((folder) => adopt(folder, IMPORTS));
console.log("Rehearsals, shards of 500 (seconds)");
console.table(plans);
if (imports) console.table([imports]);
const file = join(here, "results.json");
const results = existsSync(file)
  ? JSON.parse(readFileSync(file, "utf8"))
  : { node: process.version, cpu: cpus()[0]?.model };
if (asked.length === 0)
  writeFileSync(file, `${JSON.stringify({ ...results, rehearsals: { plans, imports } }, undefined, 2)}\n`);

function inFolder(body) {
  const folder = mkdtempSync(join(tmpdir(), "kube53-bench-"));
  try {
    return body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function project(folder, count) {
  const shards = Math.max(1, Math.round(count / SHARD));
  const endpoints = Array.from({ length: count }, (_, i) => ({
    dnsName: `n${i}.example.com`,
    recordType: "A",
    recordTTL: 300,
    targets: [`192.0.2.${i % 250}`],
  }));
  const manifest = {
    apiVersion: "externaldns.k8s.io/v1alpha1",
    kind: "DNSEndpoint",
    metadata: { name: "all", namespace: "default" },
    spec: { endpoints },
  };
  writeFileSync(join(folder, "all.json"), JSON.stringify(manifest));
  writeFileSync(
    join(folder, "kube53.yaml"),
    JSON.stringify({
      version: 1,
      clusters: [{ name: "a", from: [{ path: "all.json" }] }],
      zones: [{ name: "example.com", id: "Z0123456789ABC", shards }],
    }),
  );
  return { shards, endpoints };
}

function plan(folder, count) {
  const { shards } = project(folder, count);
  const wall = timed(folder, ["rehearse", "--ignore", "K53-W510"]);
  return { records: count, shards, seconds: wall, "seconds a shard": round(wall / shards) };
}

function adopt(folder, count) {
  const { shards, endpoints } = project(folder, count);
  const apex = [
    { Name: "example.com.", Type: "NS", TTL: 172800, ResourceRecords: [{ Value: "ns-1.awsdns-00.com." }] },
    { Name: "example.com.", Type: "SOA", TTL: 900, ResourceRecords: [{ Value: "a. b. 1 7200 900 1209600 86400" }] },
  ];
  const records = endpoints.map(({ dnsName, targets }) => ({
    Name: `${dnsName}.`,
    Type: "A",
    TTL: 300,
    ResourceRecords: targets.map((Value) => ({ Value })),
  }));
  writeFileSync(join(folder, "zone.json"), JSON.stringify({ ResourceRecordSets: [...apex, ...records] }));
  const own = timed(folder, ["import", "--from", "zone.json"]);
  const wall = timed(folder, ["rehearse", "--from", "zone.json"], `${count} to import, 0 to add`);
  return { imported: count, shards, "import s": own, "rehearse s": wall, "seconds a shard": round(wall / shards) };
}

function timed(folder, args, expected = "") {
  const started = performance.now();
  const options = { cwd: folder, encoding: "utf8", maxBuffer: 1024 ** 3 };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], options);
  if (status !== 0 || !stdout.includes(expected))
    throw new Error(`${args[0]} ended with ${status}: ${stderr.slice(0, 2000)}${stdout.slice(-2000)}`);
  return round((performance.now() - started) / 1000);
}

function round(seconds) {
  return Math.round(seconds * 10) / 10;
}
