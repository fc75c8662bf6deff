// npm run bench [-- N…]: what a whole run costs, against the floor (bench/floor.mjs). Runs against dist/.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { performance } from "node:perf_hooks";
import { generate } from "./generate.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const cli = join(here, "..", "dist", "kube53.js");
const ZONE = "example.com=Z0123456789ABC";

/** Above this the floor takes too long to be waited for. */
const LARGEST_FLOOR = 10_000;
const REPEATS = 3;

if (!existsSync(cli)) {
  console.error("There is no dist/: run npm run build first");
  process.exit(4);
}
const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [1_000, 10_000, 100_000];
const results = sizes.map(measure);
const file = join(here, "results.json");
const before = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
const written = { ...before, node: process.version, cpu: cpus()[0]?.model, results };
writeFileSync(file, `${JSON.stringify(written, undefined, 2)}\n`);
console.table(results.map(row));

function measure(size) {
  const work = mkdtempSync(join(tmpdir(), "kube53-bench-"));
  try {
    const input = join(work, "manifests");
    const output = join(work, "out");
    const tree = generate(input, size);
    const times = size > LARGEST_FLOOR ? 1 : REPEATS;
    const synth = fastest(times, () => runSynth(work, input, output));
    const floor = size > LARGEST_FLOOR ? undefined : fastest(times, () => runFloor(work, input, output));
    return { size, ...tree, synth, floor };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function runSynth(work, input, output) {
  rmSync(output, { recursive: true, force: true });
  const args = [cli, "synth", input, "--zone", ZONE, "--out", output, "--timings"];
  const run = timed(work, args);
  const passes = run.stderr.split("\n").findLast((line) => line.startsWith("{"));
  return { wall: run.wall, peakMebibytes: run.peakMebibytes, passes: passes ? JSON.parse(passes).timings : {} };
}

function runFloor(work, input, output) {
  const run = timed(work, [join(here, "floor.mjs"), input, output, join(work, "written.json")]);
  const inside = JSON.parse(run.stdout);
  return { wall: inside.total, peakMebibytes: run.peakMebibytes, load: inside.load, print: inside.print };
}

/** Runs Node to its end, and takes wall time and peak memory. */
function timed(work, args) {
  const peak = join(work, "peak");
  const started = performance.now();
  const result = spawnSync(process.execPath, ["--import", pathToFileURL(join(here, "peak.mjs")).href, ...args], {
    encoding: "utf8",
    env: { ...process.env, KUBE53_BENCH_PEAK: peak },
    maxBuffer: 1024 ** 3,
    cwd: work,
  });
  const wall = performance.now() - started;
  if (result.status !== 0) throw new Error(`${args[0]} ended with ${result.status}: ${result.stderr.slice(0, 2000)}`);
  return {
    wall,
    peakMebibytes: Number(readFileSync(peak, "utf8")) / 1024,
    stdout: result.stdout,
    stderr: result.stderr,
  };
}

function fastest(times, run) {
  const runs = Array.from({ length: times }, run);
  return runs.reduce((best, other) => (other.wall < best.wall ? other : best));
}

function row({ size, documents, bytes, synth, floor }) {
  const milliseconds = (value) => (value === undefined ? "" : Math.round(value));
  return {
    ingresses: size,
    documents,
    MB: (bytes / 1e6).toFixed(1),
    "synth ms": milliseconds(synth.wall),
    "floor ms": milliseconds(floor?.wall),
    "synth / floor": floor ? (synth.wall / floor.wall).toFixed(2) : "",
    "peak MiB": Math.round(synth.peakMebibytes),
    ...Object.fromEntries(Object.entries(synth.passes).map(([pass, value]) => [pass, milliseconds(value)])),
  };
}
