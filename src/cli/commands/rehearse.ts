import { availableParallelism } from "node:os";
import type { Config } from "../../config/config";
import { noZones } from "../../diagnostics/catalog/config";
import { DiagnosticCollector } from "../../diagnostics/reporter";
import type { PlanGraph } from "../../plan/graph";
import { UsageError, type Arguments, type Command } from "../command";
import { untilInterrupted } from "../interrupt";
import { EXIT, type ExitCode, type Io } from "../io";
import { INPUT_OPTIONS, REPORT_OPTIONS } from "../options";
import { Progress } from "../progress";
import { checkDump, dump } from "../rehearse/dump";
import { report } from "../rehearse/outcome";
import { runCommand } from "../rehearse/run-command";
import { readSeed } from "../rehearse/seed-files";
import { withStates } from "../rehearse/states";
import { synthesizedStacks } from "../rehearse/synthesized";
import { lacksZones, openSession, withoutIgnored } from "../session";
import { coloursFor, showDiagnostics } from "../show";

/* eslint-disable @typescript-eslint/no-require-imports -- what speaks to Terraform is loaded when it is needed */

const FORMATS = ["text", "json"];

export const rehearseCommand: Command = {
  name: "rehearse",
  summary: "plan the stacks with real Terraform and no AWS account",
  usage: "rehearse [OPTIONS] [PATH…|-] [-- COMMAND…]",
  takesCommand: true,
  description: `Runs terraform init, validate and plan over the compiled stacks and prints Terraform's own plan. In the place of
the AWS provider stands one that kube53 brings, over a Route 53 in memory: no credentials, no registry, no
network, and nothing outside a temporary folder is written. Stacks that others depend on are applied there.

With a command behind --, that command runs instead, in an environment in which Terraform finds that provider.`,
  options: [
    ...INPUT_OPTIONS,
    {
      name: "from",
      value: "[ID=]FILE",
      repeatable: true,
      help: "what hosted zones hold already: aws route53 list-resource-record-sets, a zone file, or terraform show -json",
    },
    { name: "health-checks", value: "FILE", help: "which health checks exist: aws route53 list-health-checks > FILE" },
    {
      name: "state",
      value: "[STACK=]FILE",
      repeatable: true,
      help: "the state that a stack starts from: terraform state pull > FILE",
    },
    {
      name: "dump",
      value: "FILE",
      help: "write what the hosted zones hold afterwards: FILE.json, or FILE.zone for BIND",
    },
    { name: "apply", help: "apply as well, then plan again: that must change nothing" },
    { name: "output", short: "o", value: "FORMAT", help: `${FORMATS.join(", ")} (default: text)` },
    { name: "detailed-exitcode", help: "exit with 2 where a plan changes something" },
    { name: "terraform-binary", value: "FILE", help: "another program than terraform, e.g. tofu" },
    { name: "parallel", value: "N", help: "how many stacks at a time (default: one for each processor)" },
    ...REPORT_OPTIONS,
  ],
  examples: [
    [
      "kube53 rehearse ./manifests --zone example.com=Z0123456789ABC",
      "what Terraform would do in an empty hosted zone",
    ],
    ["kube53 rehearse --apply --from zone.json", "apply to what an export lists, by the kube53.yaml here"],
    ["kube53 rehearse --state example-com=state.json", "what an apply would change, by the state that there is"],
    ["kube53 rehearse -o json --detailed-exitcode", "every plan as terraform show -json prints it"],
    ["kube53 rehearse -- npx cdktf deploy '*' --auto-approve", "cdktf itself, against the provider of the rehearsal"],
  ],
  async run(args, io) {
    const format = args.get("output") ?? "text";
    if (!FORMATS.includes(format)) throw new UsageError(`-o ${format} is none of ${FORMATS.join(", ")}`);
    const parallel = parallelism(args);
    const session = await openSession(args, io);
    const { run, compilation, diagnostics, exitCode } = session;
    const collector = new DiagnosticCollector();
    if (run && lacksZones(run.config)) collector.report(noZones());
    if (!run || !compilation || exitCode !== EXIT.success || collector.hasErrors) {
      showDiagnostics([...collector.diagnostics, ...diagnostics], args, io);
      return collector.hasErrors ? EXIT.failure : exitCode === EXIT.success ? EXIT.errors : exitCode;
    }
    checkDump(args, compilation.graph.hostedZones.length);
    return untilInterrupted(async (signal) => {
      const prepared = prepare(args, io, compilation.graph, run.config, collector);
      showDiagnostics([...diagnostics, ...withoutIgnored(collector.diagnostics, args)], args, io);
      return prepared ? rehearse(prepared, { format, parallel, signal }, args, io) : EXIT.errors;
    });
  },
};

function parallelism(args: Arguments): number {
  const given = args.get("parallel");
  if (given === undefined) return availableParallelism();
  if (/^[1-9]\d{0,2}$/.test(given)) return Number(given);
  throw new UsageError(`--parallel ${given} is no number from 1 to 999`);
}

function prepare(args: Arguments, io: Io, graph: PlanGraph, config: Config, collector: DiagnosticCollector) {
  const seed = readSeed(args, config, io, collector);
  const synthesized = seed && synthesizedStacks(graph, config, collector);
  const stacks = synthesized && withStates(synthesized, args.all("state"), io, collector);
  if (!stacks) return undefined;
  const { seedCloud } = require("../../rehearse/seed") as typeof import("../../rehearse/seed");
  return { stacks, cloud: seedCloud(graph, config, seed, stacks) };
}

interface Settings {
  readonly format: string;
  readonly parallel: number;
  readonly signal: AbortSignal;
}

async function rehearse(
  { stacks, cloud }: NonNullable<ReturnType<typeof prepare>>,
  { format, parallel, signal }: Settings,
  args: Arguments,
  io: Io,
): Promise<ExitCode> {
  const { Rehearsal } = require("../../rehearse/rehearsal") as typeof import("../../rehearse/rehearsal");
  const progress = new Progress(io);
  const rehearsal = await Rehearsal.open(cloud, {
    binary: args.get("terraform-binary") ?? "terraform",
    env: io.env,
    signal,
    apply: args.has("apply"),
    colour: format === "text" && coloursFor("stdout", args, io).enabled,
    json: format === "json",
    parallel,
    onStep: (stack, step) => progress.say(`${stack}: terraform ${step}`),
  });
  try {
    if (args.rest) {
      const exitCode = await runCommand(args.rest, rehearsal.reattach, signal, io);
      if (rehearsal.bug) throw rehearsal.bug;
      dump(cloud, args, io);
      return exitCode;
    }
    const problem = await rehearsal.checkBinary();
    if (problem) throw new UsageError(problem.message, problem.hint);
    const outcomes = await rehearsal.run(stacks);
    progress.done();
    if (rehearsal.bug) throw rehearsal.bug;
    const exitCode = report(outcomes, { format, signal }, args, io);
    if (!signal.aborted) dump(cloud, args, io);
    return exitCode;
  } finally {
    progress.done();
    rehearsal.close();
  }
}
