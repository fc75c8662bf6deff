import { availableParallelism } from "node:os";
import { spawn } from "node:child_process";
import type { Config } from "../../config/config";
import { noZones } from "../../diagnostics/catalog/config";
import { DiagnosticCollector } from "../../diagnostics/reporter";
import type { PlanGraph } from "../../plan/graph";
import type { StackOutcome } from "../../rehearse/rehearsal";
import { UsageError, type Arguments, type Command } from "../command";
import { untilInterrupted } from "../interrupt";
import { EXIT, type ExitCode, type Io } from "../io";
import { INPUT_OPTIONS, REPORT_OPTIONS } from "../options";
import { Progress } from "../progress";
import { rehearsalJson, rehearsalText, total } from "../rehearse/report";
import { synthesizedStacks } from "../rehearse/synthesized";
import { lacksZones, openSession, withoutIgnored } from "../session";
import { coloursFor, json, showDiagnostics } from "../show";
import { readZoneExports } from "../zone-exports";

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
      help: "what a hosted zone holds already: an export of aws route53 list-resource-record-sets",
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
    const prepared = prepare(args, io, compilation.graph, run.config, collector);
    showDiagnostics([...diagnostics, ...withoutIgnored(collector.diagnostics, args)], args, io);
    if (!prepared) return EXIT.errors;
    return untilInterrupted((signal) => rehearse(prepared, { format, parallel, signal }, args, io));
  },
};

function parallelism(args: Arguments): number {
  const given = args.get("parallel");
  if (given === undefined) return availableParallelism();
  if (/^[1-9]\d{0,2}$/.test(given)) return Number(given);
  throw new UsageError(`--parallel ${given} is no number from 1 to 999`);
}

function prepare(args: Arguments, io: Io, graph: PlanGraph, config: Config, collector: DiagnosticCollector) {
  const existing = readZoneExports(args.all("from"), config, io, collector);
  const stacks = existing && synthesizedStacks(graph, config, collector);
  if (!stacks) return undefined;
  const { seedCloud } = require("../../rehearse/seed") as typeof import("../../rehearse/seed");
  return { stacks, cloud: seedCloud(graph, config, existing) };
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
    if (args.rest) return await runCommand(args.rest, rehearsal.reattach, signal, io);
    const outcomes = await rehearsal.run(stacks);
    progress.done();
    if (rehearsal.bug) throw rehearsal.bug;
    return report(outcomes, format, args, io);
  } finally {
    progress.done();
    rehearsal.close();
  }
}

function report(outcomes: readonly StackOutcome[], format: string, args: Arguments, io: Io): ExitCode {
  const failures = outcomes.flatMap(({ failure }) => (failure ? [failure] : []));
  if (failures.some(({ cause }) => cause === "missing")) {
    io.stderr.write(`kube53: ${args.get("terraform-binary") ?? "terraform"} is not installed, or not in the PATH\n`);
    io.stderr.write("  hint: install Terraform 1.7 or later, or name another program with --terraform-binary\n");
    return EXIT.failure;
  }
  io.stdout.write(format === "json" ? json(rehearsalJson(outcomes)) : rehearsalText(outcomes));
  if (failures.some(({ cause }) => cause !== "not empty")) return EXIT.failure;
  if (failures.length > 0) return EXIT.errors;
  const isEmpty = Object.values(total(outcomes)).every((count) => count === 0);
  return args.has("detailed-exitcode") && !isEmpty ? EXIT.changes : EXIT.success;
}

/** Another program in Terraform's place, with the terminal to itself. */
function runCommand(words: readonly string[], reattach: string, signal: AbortSignal, io: Io): Promise<ExitCode> {
  const [program, ...rest] = words;
  if (program === undefined) throw new UsageError("there is no command behind --");
  return new Promise((resolve) => {
    const env = { ...io.env, TF_REATTACH_PROVIDERS: reattach };
    const child = spawn(program, rest, { cwd: io.cwd, env, stdio: "inherit" });
    signal.addEventListener("abort", () => child.kill("SIGINT"), { once: true });
    child.on("error", ({ message }) => {
      io.stderr.write(`kube53: ${program} could not be started: ${message}\n`);
      resolve(EXIT.failure);
    });
    child.on("close", (code) => resolve(code === 0 ? EXIT.success : EXIT.failure));
  });
}
