import { DiagnosticCollector } from "../../diagnostics/reporter";
import { UsageError, type Command } from "../command";
import { EXIT } from "../io";
import { iamText } from "../iam-text";
import { INPUT_OPTIONS, REPORT_OPTIONS } from "../options";
import { openSession, withoutIgnored } from "../session";
import { json, showDiagnostics, showTimings } from "../show";

const FORMATS = ["text", "json"];

export const iamCommand: Command = {
  name: "iam",
  summary: "explain every right in the stack iam",
  usage: "iam explain [OPTIONS] [PATH…|-]",
  description: `Says of each statement of each role, user and policy what it is there for, which record sets need it, and
what AWS leaves no way to narrow. The stack itself is written by kube53 synth.`,
  options: [
    ...INPUT_OPTIONS,
    { name: "output", short: "o", value: "FORMAT", help: `${FORMATS.join(", ")} (default: text)` },
    ...REPORT_OPTIONS,
  ],
  examples: [
    ["kube53 iam explain", "by the kube53.yaml in this folder"],
    ["kube53 iam explain -o json", "for programs; the schema is published as generated/iam.schema.json"],
  ],
  async run(args, io) {
    const [topic, ...paths] = args.positionals;
    if (topic !== "explain") throw new UsageError(`there is nothing to ${topic ?? "do"} with IAM`, "write iam explain");
    const format = args.get("output") ?? "text";
    if (!FORMATS.includes(format)) throw new UsageError(`-o ${format} is none of ${FORMATS.join(", ")}`);
    const { run, compilation, diagnostics, exitCode, timings } = await openSession({ ...args, positionals: paths }, io);
    const collector = new DiagnosticCollector();
    if (run && compilation && !compilation.hasErrors) {
      /* eslint-disable @typescript-eslint/no-require-imports -- other commands need none of it */
      const { checkIam } = require("../../synth/iam/check") as typeof import("../../synth/iam/check");
      const { explainIam } = require("../../synth/iam/explain") as typeof import("../../synth/iam/explain");
      /* eslint-enable */
      checkIam(compilation.graph, run.config, {}, collector);
      const explanation = explainIam(compilation.graph, run.config);
      io.stdout.write(format === "json" ? json({ version: 1, ...explanation }) : iamText(explanation));
    }
    showDiagnostics([...diagnostics, ...withoutIgnored(collector.diagnostics, args)], args, io);
    showTimings(timings, args, io);
    return exitCode === EXIT.success && collector.hasErrors ? EXIT.errors : exitCode;
  },
};
