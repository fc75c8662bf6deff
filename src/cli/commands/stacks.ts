import { stackUnknownBefore } from "../../diagnostics/catalog/synth";
import { DiagnosticCollector } from "../../diagnostics/reporter";
import type { ListedStack } from "../../synth/stack-list";
import { compileAtRef } from "../at-ref";
import { UsageError, type Arguments, type Command } from "../command";
import { EXIT, type ExitCode, type Io } from "../io";
import { INPUT_OPTIONS, REPORT_OPTIONS } from "../options";
import { reshard } from "../reshard";
import { lacksZones, openSession, withoutIgnored } from "../session";
import { json, showDiagnostics, showTimings } from "../show";
import type { ChangedStack } from "../stack-changes";
import { table } from "../table";

const FORMATS = ["text", "json", "matrix"];

type Shown = ListedStack & Partial<Pick<ChangedStack, "change">>;

export const stacksCommand: Command = {
  name: "stacks",
  summary: "list the stacks in the order they are applied, or those that changed",
  usage:
    "stacks [OPTIONS] [PATH…|-]\n       kube53 stacks reshard --from [ZONE=]COUNT | --previous REF [--state STACK=FILE …]",
  description: `Lists the stacks that synth writes, in the order in which they are to be applied, with the place of each state.
With --changed-since, those whose bytes are not what they were in a commit; the work tree is not touched.

reshard is for a changed number of shards: it writes kube53.reshard.json beside kube53.yaml, by which synth hands record
sets over from state to state without destroying any. Delete that file when all stacks are applied.`,
  options: [
    ...INPUT_OPTIONS,
    { name: "changed-since", value: "REF", help: "only stacks that differ from this branch, tag or commit" },
    { name: "output", short: "o", value: "FORMAT", help: `${FORMATS.join(", ")} (default: text)` },
    { name: "out", value: "DIR", help: "where synth writes (default: $CDKTF_OUTDIR, else cdktf.out)" },
    { name: "from", value: "[ZONE=]COUNT", repeatable: true, help: "reshard: the number of shards there was" },
    { name: "previous", value: "REF", help: "reshard: the commit that was applied last" },
    { name: "state", value: "STACK=FILE", repeatable: true, help: "reshard: terraform show -json of a stack" },
    ...REPORT_OPTIONS,
  ],
  examples: [
    ["kube53 stacks", "by the kube53.yaml in this folder"],
    ["kube53 stacks --changed-since origin/main -o matrix", "a matrix for GitHub Actions, without the stack iam"],
    ["kube53 stacks reshard --from example.com=2", "after shards: 2 became shards: 4"],
  ],
  async run(args, io) {
    if (args.positionals[0] === "reshard") return reshard({ ...args, positionals: args.positionals.slice(1) }, io);
    for (const option of ["from", "previous", "state"]) {
      if (args.has(option)) throw new UsageError(`--${option} belongs to kube53 stacks reshard`);
    }
    const format = args.get("output") ?? "text";
    if (!FORMATS.includes(format)) throw new UsageError(`-o ${format} is none of ${FORMATS.join(", ")}`);
    return list(format, args, io);
  },
};

async function list(format: string, args: Arguments, io: Io): Promise<ExitCode> {
  const { run, compilation, diagnostics, exitCode, timings } = await openSession(args, io);
  if (run && lacksZones(run.config))
    throw new UsageError("stacks are of hosted zones", "add --zone example.com=Z0123456789ABC");
  const collector = new DiagnosticCollector();
  const finish = (code: ExitCode): ExitCode => {
    showDiagnostics([...diagnostics, ...withoutIgnored(collector.diagnostics, args)], args, io);
    showTimings(timings, args, io);
    return code;
  };
  if (!run || !compilation || compilation.hasErrors) return finish(exitCode === EXIT.success ? EXIT.errors : exitCode);
  const since = args.get("changed-since");
  let stacks: readonly Shown[];
  /* eslint-disable @typescript-eslint/no-require-imports -- cdktf is loaded only where bytes are compared */
  if (since === undefined) {
    const { listStacks } = require("../../synth/stack-list") as typeof import("../../synth/stack-list");
    stacks = listStacks(compilation.graph, run.config);
  } else {
    const earlier = await compileAtRef(since, args, io, collector);
    if (!earlier) return finish(EXIT.failure);
    if (earlier === "unusable") collector.report(stackUnknownBefore(since));
    const { changedStacks } = require("../stack-changes") as typeof import("../stack-changes");
    stacks = changedStacks(compilation, run.config, earlier === "unusable" ? undefined : earlier);
  }
  /* eslint-enable */
  io.stdout.write(render(format, stacks, args.get("out") ?? io.env["CDKTF_OUTDIR"] ?? "cdktf.out"));
  return finish(exitCode);
}

function render(format: string, stacks: readonly Shown[], out: string): string {
  if (format === "json") return json({ version: 1, stacks });
  if (format === "text") return text(stacks);
  // Roles are not applied by a role they define, and what is gone has no folder.
  const applied = stacks.filter(({ kind, change }) => kind !== "iam" && change !== "removed");
  const include = applied.map(({ name }) => ({ stack: name, dir: `${out}/stacks/${name}` }));
  return `${JSON.stringify({ include })}\n`;
}

function text(stacks: readonly Shown[]): string {
  const header = ["STACK", "HOSTED ZONE", "RECORD SETS", "HEALTH CHECKS", "STATE"];
  const rows = stacks.map(({ name, hostedZone, private: isPrivate, recordSets, healthChecks, state }) => {
    const zone = hostedZone === null ? "–" : isPrivate ? `${hostedZone} (private)` : hostedZone;
    return [name, zone, String(recordSets), String(healthChecks), state ?? "–"];
  });
  if (stacks.every(({ change }) => change === undefined)) return table(header, rows);
  return table(
    ["CHANGE", ...header],
    rows.map((row, i) => [stacks[i]!.change ?? "", ...row]),
  );
}
