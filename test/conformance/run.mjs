// npm run conformance -- FILE… [--group G] [--id ID] [--emit OUT.jsonl] [--update-report] [--dist DIR]
import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { loadProgram } from "./answer.mjs";
import { changeText, differences, diffLines, endpointText, isRight, stable } from "./compare.mjs";

const SHOWN = 10;
const here = dirname(fileURLToPath(import.meta.url));
const REPORT = join(here, "../../docs/conformance.md");

const { values: flags, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    group: { type: "string", multiple: true },
    id: { type: "string", multiple: true },
    emit: { type: "string" },
    dist: { type: "string", default: join(here, "../../dist") },
    "update-report": { type: "boolean" },
  },
});

if (files.length === 0) {
  process.stderr.write("Usage: npm run conformance -- FILE… [--group G] [--id ID] [--emit OUT.jsonl] [--update-report]\n");
  process.exit(4);
}

const answer = loadProgram(flags.dist);
const groups = new Map();
const emitted = [];
const shown = [];

for (const file of files) {
  for (const testCase of readCases(file)) {
    if (flags.group && !flags.group.includes(testCase.group)) continue;
    if (flags.id && !flags.id.includes(testCase.id)) continue;
    judge(testCase);
  }
}

function readCases(file) {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}

function judge(testCase) {
  const group = testCase.group ?? testCase.id.replace(/[-~].*/, "");
  const count = groups.get(group) ?? { passed: 0, failed: 0, changesOnly: 0 };
  groups.set(group, count);
  let got;
  try {
    got = answer(testCase);
  } catch (error) {
    got = { error: `crash: ${error.stack}`, endpoints: [], crashed: true };
  }
  emitted.push({ id: testCase.id, got });
  if (!got.crashed && isRight(testCase, got)) {
    count.passed++;
    return;
  }
  count.failed++;
  const parts = got.crashed ? ["error"] : differences(testCase, testCase.want, got);
  if (parts.every((part) => part !== "error" && part !== "endpoints")) count.changesOnly++;
  if (shown.length < SHOWN) shown.push(describe(testCase, got, parts));
}

function describe(testCase, got, parts) {
  const lines = [`${testCase.id}: ${testCase.note ?? ""}`, `  args: ${testCase.args.join(" ")}`];
  for (const part of parts) lines.push(`  ${part}:`, ...partLines(testCase, got, part).map((line) => `    ${line}`));
  return lines.join("\n");
}

function partLines({ want }, got, part) {
  if (part === "error") return [`- ${want.error ?? "no error"}`, `+ ${got.error ?? "no error"}`];
  if (part === "endpoints") return diffLines(want.endpoints.map(endpointText), got.endpoints.map(endpointText));
  if (part === "changes") {
    if (!got.changes) return ["+ (not computed)"];
    return diffLines((want.changes ?? []).map(changeText), got.changes.map(changeText));
  }
  return diffLines(want.dnsRecords.map(stable), (got.dnsRecords ?? []).map(stable));
}

function table() {
  const rows = [["group", "passed", "failed", "of these only changes"]];
  for (const [group, { passed, failed, changesOnly }] of groups)
    rows.push([group, String(passed), String(failed), String(changesOnly)]);
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const line = (row) => `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(" | ")} |`;
  return [line(rows[0]), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...rows.slice(1).map(line)].join("\n");
}

const passed = [...groups.values()].reduce((sum, group) => sum + group.passed, 0);
const failed = [...groups.values()].reduce((sum, group) => sum + group.failed, 0);
const total = `${passed} passed, ${failed} failed`;
if (shown.length > 0) process.stdout.write(`${shown.join("\n\n")}\n\n`);
process.stdout.write(`${table()}\n\n${total}\n`);
if (flags.emit) writeFileSync(flags.emit, emitted.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
if (flags["update-report"]) writeFileSync(REPORT, report());
process.exitCode = failed === 0 ? 0 : 1;

function report() {
  const names = files.map((file) => `\`${basename(file)}\``).join(", ");
  return `# Conformance

How often exact mode gives external-dns' own answer: the endpoints of its sources and wrappers, and the changes that one
synchronisation submits to Route 53, ownership records included. The cases in \`test/conformance/\` are inputs made for this
project; the answers were given by external-dns itself (commit 2bf1bf8af of 22 August 2026: v0.22.0 and twelve commits), and by
the release v0.22.0 for the file of that name. Nothing is skipped and nothing tolerated.

\`\`\`console
npm run conformance -- test/conformance/*.jsonl.gz
\`\`\`

\`--group\`, \`--id\`, \`--emit OUT.jsonl\` (what kube53 gave, to compare with), \`--update-report\` (writes this page). Two cases of
\`v0.22.0.jsonl.gz\` ask whether that release knows a flag that came after it; the cases of the later commit want it known.

Files: ${names}. Continuous integration fails below the score in \`test/conformance/score.json\`, which only goes up.

${table()}

${total}
`;
}
