import { formatGithub } from "../../diagnostics/format/github";
import { toJson } from "../../diagnostics/format/json";
import { formatText, summarize } from "../../diagnostics/format/text";
import { countOf } from "../../util/count-of";
import { UsageError, type Arguments, type Command } from "../command";
import type { Io } from "../io";
import { INPUT_OPTIONS, REPORT_OPTIONS } from "../options";
import { openSession, type Session } from "../session";
import { coloursFor, json, showTimings } from "../show";

const FORMATS = ["text", "json", "github"];

export const lintCommand: Command = {
  name: "lint",
  summary: "show every mistake in manifests at its line",
  usage: "lint [OPTIONS] [PATH…|-]",
  description: `Compiles manifests and prints what is wrong with them, with the line and what to do. Without hosted zones
whatever depends on them is not checked.`,
  options: [
    ...INPUT_OPTIONS,
    { name: "output", short: "o", value: "FORMAT", help: `${FORMATS.join(", ")} (default: text)` },
    ...REPORT_OPTIONS,
  ],
  examples: [
    ["kube53 lint ./manifests", "for people"],
    ["kube53 lint -o github --fail-on warning", "annotations on a pull request, by the kube53.yaml here"],
    [
      "helm template ./chart | kube53 lint - -o json",
      "for programs; the schema is published as generated/diagnostics.schema.json",
    ],
  ],
  async run(args, io) {
    const format = args.get("output") ?? "text";
    if (!FORMATS.includes(format)) throw new UsageError(`-o ${format} is none of ${FORMATS.join(", ")}`);
    const session = await openSession(args, io);
    io.stdout.write(render(format, session, args, io));
    showTimings(session.timings, args, io);
    return session.exitCode;
  },
};

function render(format: string, { diagnostics, compilation }: Session, args: Arguments, io: Io): string {
  if (format === "json") return json({ version: 1, diagnostics: diagnostics.map(toJson) });
  if (format === "github") return diagnostics.map((diagnostic) => `${formatGithub(diagnostic)}\n`).join("");
  const colours = coloursFor("stdout", args, io);
  const texts = diagnostics.map((diagnostic) => `${formatText(diagnostic, colours)}\n\n`).join("");
  const objects = compilation?.manifests.length ?? 0;
  const records = compilation?.recordSets.length ?? 0;
  return `${texts}${summarize(diagnostics) || "no problems"}: ${countOf(objects, "object")}, ${countOf(records, "record set")}\n`;
}
