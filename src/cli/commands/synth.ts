import { isAbsolute, relative, resolve } from "node:path";
import * as catalog from "../../diagnostics/catalog/config";
import { DiagnosticCollector } from "../../diagnostics/reporter";
import { countOf } from "../../util/count-of";
import type { Arguments, Command } from "../command";
import { EXIT, type ExitCode, type Io } from "../io";
import { INPUT_OPTIONS, REPORT_OPTIONS } from "../options";
import { PREVIOUS_OPTION, withTransitions } from "../previous";
import { exitCodeOf, lacksZones, openSession, withoutIgnored, type Session } from "../session";
import { showDiagnostics, showTimings } from "../show";

export const synthCommand: Command = {
  name: "synth",
  summary: "write CDKTF stacks of records, health checks and IAM",
  usage: "synth [OPTIONS] [PATH…|-]",
  description: `Compiles manifests and writes one Terraform stack for each hosted zone in cdktf's own layout:
OUT/manifest.json and OUT/stacks/NAME/cdk.tf.json. Nothing is written when there is an error. Also the app of
cdktf synth and cdktf deploy: "app": "npx kube53 synth" in cdktf.json.

With --previous, what Terraform cannot change in one step is put into an order in which every name that stays is
answered all the time, or refused with the steps to take.`,
  options: [
    ...INPUT_OPTIONS,
    PREVIOUS_OPTION,
    { name: "out", value: "DIR", help: "where to write (default: $CDKTF_OUTDIR, else cdktf.out)" },
    ...REPORT_OPTIONS,
  ],
  examples: [
    ["kube53 synth ./manifests --zone example.com=Z0123456789ABC", "stacks in ./cdktf.out"],
    ["kube53 synth", "by the kube53.yaml in this folder"],
    [
      'kube53 synth ./manifests --zone example.com --external-dns-args "--source=ingress --domain-filter=example.com"',
      "look the hosted zone up, and read as that external-dns would",
    ],
    ["kube53 synth --previous origin/main", "with what it takes to get there from what main has"],
  ],
  async run(args, io) {
    const session = await openSession(args, io);
    const result = await write(session, args, io);
    showTimings(session.timings, args, io);
    return result;
  },
};

async function write(session: Session, args: Arguments, io: Io): Promise<ExitCode> {
  const { run, compilation, diagnostics, exitCode } = session;
  if (run && lacksZones(run.config)) {
    const collector = new DiagnosticCollector();
    collector.report(catalog.noZones());
    showDiagnostics([...collector.diagnostics, ...diagnostics], args, io);
    return EXIT.failure;
  }
  if (!run || !compilation || exitCode !== EXIT.success) {
    showDiagnostics(diagnostics, args, io);
    return exitCode === EXIT.success ? EXIT.errors : exitCode;
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- cdktf is slow to load, and errors need none of it
  const { writeStacks } = require("../../synth/write") as typeof import("../../synth/write");
  const folder = resolve(io.cwd, args.get("out") ?? io.env["CDKTF_OUTDIR"] ?? "cdktf.out");
  const shown = relative(io.cwd, folder) || ".";
  const display = isAbsolute(shown) || shown.startsWith("..") ? folder : shown;
  const collector = new DiagnosticCollector();
  const planned = await withTransitions(compilation.graph, run.config, args, io, collector);
  const started = io.now();
  const written =
    planned && !collector.hasErrors
      ? writeStacks(planned.graph, run.config, folder, display, collector, { previousNames: planned.previousNames })
      : undefined;
  session.timings.set("synth", io.now() - started);
  showDiagnostics([...diagnostics, ...withoutIgnored(collector.diagnostics, args)], args, io);
  const code = exitCodeOf(collector.diagnostics, args);
  if (!written || code !== EXIT.success) return code;
  const records = compilation.graph.stacks.reduce((sum, stack) => sum + stack.recordSets.length, 0);
  const checks = compilation.graph.stacks.reduce((sum, stack) => sum + stack.healthChecks.length, 0);
  io.stdout.write(`${written.files.map((file) => `${display}/${file}\n`).join("")}`);
  // cdktf shows whatever an app says on stderr as an error.
  if (io.env["CDKTF_OUTDIR"] === undefined)
    io.stderr.write(`${countOf(records, "record set")}, ${countOf(checks, "health check")}\n`);
  return EXIT.success;
}
