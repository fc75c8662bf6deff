import type { Compilation } from "../../compile";
import type { Config } from "../../config/config";
import { endpointToJson, recordSetToJson } from "../../endpoint/json";
import type { PlanGraph } from "../../plan/graph";
import { UsageError, type Command } from "../command";
import { INPUT_OPTIONS, REPORT_OPTIONS } from "../options";
import { openSession } from "../session";
import { json, showDiagnostics, showTimings } from "../show";
import { terraformJson } from "../terraform-json";

/** The state between passes, in their order. */
const STAGES: Readonly<Record<string, (compilation: Compilation, config: Config) => unknown>> = {
  config: (_, config) => configJson(config),
  manifests: ({ manifests }) =>
    manifests.map(({ cluster, file, line, apiVersion, kind, namespace, name, object }) => {
      return { cluster, file: file.path, line, apiVersion, kind, namespace, name, object };
    }),
  endpoints: ({ endpoints }) => endpoints.map(endpointToJson),
  "record-sets": ({ recordSets }) => recordSets.map(recordSetToJson),
  plan: ({ graph }) => graphJson(graph),
  terraform: ({ graph }, config) => terraformJson(graph, config),
};

export const printCommand: Command = {
  name: "print",
  summary: "print the state between two passes",
  usage: `print STAGE [OPTIONS] [PATH…|-]\n\nSTAGE is one of ${Object.keys(STAGES).join(", ")}.`,
  description: "Runs the compiler up to a stage and prints its state there as JSON, also when there are errors.",
  options: [...INPUT_OPTIONS, ...REPORT_OPTIONS],
  examples: [
    ["kube53 print endpoints ./manifests", "what the sources make of the manifests"],
    ["kube53 print config", "the configuration with all defaults filled in"],
    ["kube53 print terraform ./manifests --zone example.com=Z0123456789ABC", "the stacks, without writing them"],
  ],
  async run(args, io) {
    const [stage = "", ...paths] = args.positionals;
    const render = Object.hasOwn(STAGES, stage) ? STAGES[stage] : undefined;
    if (!render)
      throw new UsageError(`${stage || "nothing"} is no stage`, `name one of ${Object.keys(STAGES).join(", ")}`);
    const session = await openSession({ ...args, positionals: paths }, io, ["manifests", "endpoints"]);
    showDiagnostics(session.diagnostics, args, io);
    if (session.run && session.compilation) io.stdout.write(json(render(session.compilation, session.run.config)));
    showTimings(session.timings, args, io);
    return session.exitCode;
  },
};

/** Without places, which are no part of it, and without secrets. */
function configJson(config: Config): unknown {
  return JSON.parse(
    JSON.stringify(config, (key, value: unknown) => {
      if (key === "place") return undefined;
      return key === "txtEncryptAesKey" && value !== "" ? "(secret)" : value;
    }),
  );
}

function graphJson({ stacks }: PlanGraph): unknown {
  return stacks.map((stack) => ({
    name: stack.name,
    hostedZone: stack.hostedZone.name,
    private: stack.hostedZone.private,
    recordSets: stack.recordSets.map(({ recordSet, address, healthCheck, dependsOn, isAliasTarget }) => {
      return { address, ...recordSetToJson(recordSet), healthCheck, dependsOn, isAliasTarget };
    }),
    healthChecks: stack.healthChecks.map(({ address, definition, children, usedBy }) => {
      return { address, definition, children, usedBy: usedBy.map((user) => user.address) };
    }),
  }));
}
