import { toJson } from "../../diagnostics/format/json";
import { endpointToJson, recordSetToJson } from "../../endpoint/json";
import { toRrsets } from "../../plan/rrsets";
import { sortDiagnostics } from "../../diagnostics/sort";
import { DiagnosticCollector } from "../../diagnostics/reporter";
import { UsageError, type Arguments, type Command } from "../command";
import { EXIT, type ExitCode, type Io } from "../io";
import { INPUT_OPTIONS, REPORT_OPTIONS } from "../options";
import { renderChanges } from "../plan-from";
import { lacksZones, openSession, type Session } from "../session";
import { json, jsonLines, showDiagnostics, showTimings } from "../show";
import { compilationTables } from "../tables";

const FORMATS = ["table", "json", "yaml", "endpoints", "rrsets"];

export const compileCommand: Command = {
  name: "compile",
  summary: "print the endpoints and record sets that manifests wish for",
  usage: "compile [OPTIONS] [PATH…|-]",
  description: `Reads manifests and prints what they mean: endpoints as external-dns would make them, and the Route 53
record sets they become. Nothing is written and no cluster or AWS account is asked, unless --context says so.`,
  options: [
    ...INPUT_OPTIONS,
    { name: "output", short: "o", value: "FORMAT", help: `${FORMATS.join(", ")} (default: table)` },
    {
      name: "plan-from",
      value: "[ID=]FILE",
      repeatable: true,
      help: "print what external-dns would submit to a hosted zone that holds this (exact mode)",
    },
    ...REPORT_OPTIONS,
  ],
  examples: [
    ["kube53 compile ./manifests --zone example.com=Z0123456789ABC", "a table for people"],
    [
      "kustomize build . | kube53 compile - --zone example.com=Z0123456789ABC -o rrsets",
      "JSON lines as Route 53 has them",
    ],
    [
      "aws route53 list-resource-record-sets --hosted-zone-id Z0123456789ABC > zone.json; kube53 compile --plan-from zone.json",
      "the change batches of external-dns, by the kube53.yaml here",
    ],
    ["kube53 compile --ref main -o json", "what the branch main means, by the kube53.yaml here"],
  ],
  async run(args, io) {
    const format = args.get("output") ?? "table";
    if (!FORMATS.includes(format)) throw new UsageError(`-o ${format} is none of ${FORMATS.join(", ")}`);
    if (args.has("plan-from")) return planFrom(args, io);
    const session = await openSession(args, io, ["endpoints"]);
    showDiagnostics(session.diagnostics, args, io);
    io.stdout.write(render(format, session));
    showTimings(session.timings, args, io);
    return session.exitCode;
  },
};

/** Exact mode, whatever the configuration says: it is external-dns that is asked about. */
async function planFrom(args: Arguments, io: Io): Promise<ExitCode> {
  const exact: Arguments = { ...args, get: (name) => (name === "compat" ? "exact" : args.get(name)) };
  const session = await openSession(exact, io, ["endpoints"]);
  const { compilation, run } = session;
  const collector = new DiagnosticCollector({ exact: true });
  const text =
    run && compilation && !compilation.hasErrors
      ? renderChanges(args.all("plan-from"), compilation.endpoints, run.config, io, collector)
      : undefined;
  showDiagnostics(sortDiagnostics([...session.diagnostics, ...collector.diagnostics]), args, io);
  if (text === undefined) return session.exitCode === EXIT.success ? EXIT.errors : session.exitCode;
  io.stdout.write(text);
  return session.exitCode;
}

function render(format: string, session: Session): string {
  const { compilation, run } = session;
  if (format === "json") return json(compilationJson(session));
  if (format === "yaml") return yaml(compilationJson(session));
  if (!compilation || compilation.hasErrors) return "";
  if (format === "endpoints") return jsonLines(compilation.endpoints.map(endpointToJson));
  if (format === "table") return compilationTables(compilation);
  if (lacksZones(run!.config))
    throw new UsageError("-o rrsets needs hosted zones", "add --zone example.com=Z0123456789ABC");
  return jsonLines(toRrsets(compilation.graph));
}

/** The shape that `generated/compilation.schema.json` describes. */
export function compilationJson({ compilation, diagnostics }: Session): object {
  return {
    version: 1,
    endpoints: compilation?.endpoints.map(endpointToJson) ?? [],
    recordSets: compilation?.recordSets.map(recordSetToJson) ?? [],
    rrsets: compilation && !compilation.hasErrors ? toRrsets(compilation.graph) : [],
    diagnostics: diagnostics.map(toJson),
  };
}

function yaml(value: object): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the other formats do without it
  const { stringify } = require("yaml") as typeof import("yaml");
  // JSON first, so that equal parts are written out and not as YAML aliases.
  return stringify(JSON.parse(JSON.stringify(value)) as object);
}
