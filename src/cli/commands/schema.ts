import { UsageError, type Command } from "../command";
import { EXIT } from "../io";
import { json } from "../show";

/* eslint-disable @typescript-eslint/no-require-imports -- zod is loaded only where a schema is wanted */
const SCHEMAS: Readonly<Record<string, () => object>> = {
  config: () => (require("../../config/schema") as typeof import("../../config/schema")).configJsonSchema(),
  compilation: () => (require("../output-schema") as typeof import("../output-schema")).compilationJsonSchema(),
  imports: () =>
    (require("../../adopt/imports-schema") as typeof import("../../adopt/imports-schema")).importsJsonSchema(),
  adoption: () => (require("../output-schema") as typeof import("../output-schema")).adoptionJsonSchema(),
  diagnostics: () => (require("../output-schema") as typeof import("../output-schema")).diagnosticsJsonSchema(),
  rehearsal: () => (require("../output-schema") as typeof import("../output-schema")).rehearsalJsonSchema(),
  stacks: () => (require("../output-schema") as typeof import("../output-schema")).stacksJsonSchema(),
  iam: () => (require("../output-schema") as typeof import("../output-schema")).iamJsonSchema(),
};

export const schemaCommand: Command = {
  name: "schema",
  summary: "print the JSON Schema of kube53.yaml, of kube53.imports.json or of an output",
  usage: `schema [${Object.keys(SCHEMAS).join("|")}]`,
  description:
    "Prints a JSON Schema (draft 2020-12): of kube53.yaml, of kube53.imports.json, or of what a command prints with -o json.",
  options: [{ name: "help", short: "h", help: "print this text" }],
  examples: [
    ["kube53 schema > kube53.schema.json", "for an editor that completes kube53.yaml"],
    ["kube53 schema diagnostics", "what lint -o json prints"],
  ],
  async run(args, io) {
    const [name = "config", ...others] = args.positionals;
    const schema = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
    if (!schema || others.length > 0) throw new UsageError(`there is no schema ${args.positionals.join(" ")}`);
    io.stdout.write(json(schema()));
    return EXIT.success;
  },
};
