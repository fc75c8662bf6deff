// What all sources together cost, and the comparison with a zone that exists. Runs against dist/; part of npm run bench.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { performance } from "node:perf_hooks";
import { gunzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(here, "..", "dist", "index.js"));
const { SOURCES } = require("./sources/index.js");
const { compile } = require("./compile.js");
const { DEFAULTS } = require("./config/config.js");
const { DEFAULT_OPTIONS } = require("./config/external-dns/options.js");
const { DiagnosticCollector } = require("./diagnostics/reporter.js");
const { planRun } = require("./external-dns/changes.js");

const REPEATS = 5;

/** The objects of all recorded cases, each case in a namespace of its own, as one file each. */
function allObjects() {
  const text = gunzipSync(readFileSync(join(here, "..", "test", "conformance", "cases.jsonl.gz"))).toString("utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .flatMap((line, i) =>
      JSON.parse(line).objects.map((object, j) => ({
        path: `case-${i}-${j}.json`,
        text: JSON.stringify({
          ...object,
          metadata: { ...object.metadata, namespace: `${object.metadata?.namespace ?? "default"}-${i}` },
        }),
      })),
    );
}

function mix() {
  const files = allObjects();
  // Two of the recorded cases fail the whole run of a source, which is not what is to be timed.
  const sources = SOURCES.map(({ name }) => name).filter((name) => name !== "unstructured");
  const options = { ...DEFAULT_OPTIONS, sources, policy: "sync", registry: "noop", publishInternalServices: true };
  const cluster = { name: "mix", from: [], externalDns: options, ignoredFlags: [], defaults: {} };
  const config = {
    ...DEFAULTS,
    clusters: [cluster],
    zones: [],
    zonesAreFilter: true,
    targets: [],
    records: [],
    provider: {},
  };
  const passes = {};
  let result;
  for (let i = 0; i < REPEATS; i++) {
    result = compile(config, [{ cluster, files }], [], (pass, run) => {
      const started = performance.now();
      const output = run();
      passes[pass] = Math.min(passes[pass] ?? Infinity, performance.now() - started);
      return output;
    });
  }
  const rounded = Object.fromEntries(Object.entries(passes).map(([pass, ms]) => [pass, Math.round(ms)]));
  return {
    objects: files.length,
    endpoints: result.endpoints.length,
    recordSets: result.recordSets.length,
    ...rounded,
  };
}

/** A plan against a zone in which everything exists already, and everything has another address. */
function plan(count) {
  const options = { ...DEFAULT_OPTIONS, policy: "sync", registry: "txt", txtOwnerId: "me" };
  const zones = [{ id: "Z1", name: "example.com", private: false }];
  const wish = (i, target) => ({
    dnsName: `n${i}.example.com`,
    recordType: "A",
    targets: [target],
    recordTTL: 0,
    setIdentifier: "",
    providerSpecific: [],
    labels: new Map([["resource", `ingress/web/n${i}`]]),
    origins: [],
  });
  const wishes = (target) => Array.from({ length: count }, (_, i) => wish(i, target));
  const run = (desired, existing) =>
    planRun(desired, options, zones, { Z1: existing }, new DiagnosticCollector({ exact: true }));
  const existing = run(wishes("192.0.2.1"), []).batches.flatMap((batch) => batch.map(({ record }) => record));
  let best = Infinity;
  let changes = 0;
  for (let i = 0; i < REPEATS; i++) {
    const started = performance.now();
    changes = run(wishes("192.0.2.2"), existing).batches.flat().length;
    best = Math.min(best, performance.now() - started);
  }
  return { desired: count, existing: existing.length, changes, ms: Math.round(best) };
}

console.log("All sources (milliseconds by pass, best of five)");
console.table([mix()]);
console.log("Plan against a zone with TXT registry (best of five)");
console.table([plan(1_000), plan(10_000), plan(20_000)]);
