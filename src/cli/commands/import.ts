import { findingToJson } from "../../adopt/report/json";
import type { Finding } from "../../adopt/finding";
import type { Endpoint } from "../../endpoint/endpoint";
import { toJson } from "../../diagnostics/format/json";
import { DiagnosticCollector } from "../../diagnostics/reporter";
import { sortDiagnostics } from "../../diagnostics/sort";
import { UsageError, type Arguments, type Command } from "../command";
import { adopt } from "../import/adopt";
import { openImport, type ImportContext } from "../import/context";
import { giveBack } from "../import/hand-back";
import { retire } from "../import/retire";
import { EXIT } from "../io";
import { INPUT_OPTIONS, REPORT_OPTIONS } from "../options";
import { exitCodeOf, openSession, withoutIgnored, type Session } from "../session";
import { json, showDiagnostics, showTimings } from "../show";

const FORMATS = ["text", "json", "markdown"];

export const importCommand: Command = {
  name: "import",
  summary: "take over what exists in hosted zones, and give it back",
  usage: "import [OPTIONS] [PATH…|-]",
  description: `Compares what hosted zones hold with what manifests describe, says whose each record is, and writes
kube53.imports.json: what Terraform imports instead of creating it. Commit that file; synth reads it. Nothing in AWS is
changed. Records that no manifest describes are never touched.`,
  options: [
    {
      name: "from",
      value: "[ID=]FILE|aws",
      repeatable: true,
      help: "what a hosted zone holds: aws route53 list-resource-record-sets --hosted-zone-id ID > FILE; aws asks",
    },
    { name: "health-checks", value: "FILE", help: "which health checks exist: aws route53 list-health-checks > FILE" },
    {
      name: "cidr-collections",
      value: "[NAME=]FILE",
      repeatable: true,
      help: "which CIDR collections exist: aws route53 list-cidr-collections > FILE, list-cidr-blocks for one by NAME",
    },
    { name: "owner", value: "ID", repeatable: true, help: "adopt from this external-dns (default: --txt-owner-id)" },
    {
      name: "txt-encrypt-aes-key-file",
      value: "FILE",
      help: "the key of its registry, or $KUBE53_TXT_ENCRYPT_AES_KEY",
    },
    {
      name: "dynamodb",
      value: "FILE|aws:TABLE",
      repeatable: true,
      help: "its DynamoDB registry: aws dynamodb scan > FILE",
    },
    { name: "region", value: "REGION", help: "of --from aws and --dynamodb aws:TABLE (default: as the AWS CLI)" },
    { name: "profile", value: "NAME", help: "of the AWS configuration (default: as the AWS CLI)" },
    { name: "state", value: "FILE", repeatable: true, help: "what Terraform has already: terraform show -json > FILE" },
    {
      name: "only",
      value: "WHAT",
      repeatable: true,
      help: "limit the step: a name, *.NAME, a namespace or a label selector",
    },
    {
      name: "generate",
      value: "KIND=FILE",
      repeatable: true,
      help: "also describe what no manifest does, as dnsendpoint or as records of kube53.yaml",
    },
    { name: "namespace", value: "NAME", help: "of generated DNSEndpoints (default: default)" },
    {
      name: "retire-registry",
      value: "OWNER",
      help: "write the requests that delete this owner's TXT of what is adopted",
    },
    { name: "hand-back", help: "let Terraform forget the records and give them to external-dns again" },
    { name: "changes", value: "DIR", help: "where requests are written (default: kube53.changes)" },
    { name: "check", help: "write nothing; exit code 1 when the imports file is out of date" },
    { name: "output", short: "o", value: "FORMAT", help: `${FORMATS.join(", ")} (default: text)` },
    ...INPUT_OPTIONS,
    ...REPORT_OPTIONS,
  ],
  examples: [
    ["kube53 import --from zone.json", "adopt a hosted zone, by the kube53.yaml here"],
    [
      "kube53 import ./manifests --zone example.com=Z0123456789ABC --from zone.json --owner rke2-cluster",
      "without a kube53.yaml, what this external-dns owns",
    ],
    ["AWS_PROFILE=dns kube53 import --from aws", "ask AWS instead of reading exports"],
    ["kube53 import --check --from zone.json", "in CI: is the imports file what the hosted zone is today?"],
    ["kube53 import --only shop --from zone.json", "adopt what the namespace shop publishes; prints the steps"],
    ["kube53 import --retire-registry rke2-cluster --from zone.json", "after the apply: take external-dns' TXT away"],
    ["kube53 import --hand-back --from zone.json", "the way back"],
  ],
  async run(args, io) {
    const format = args.get("output") ?? "text";
    if (!FORMATS.includes(format)) throw new UsageError(`-o ${format} is none of ${FORMATS.join(", ")}`);
    if (!args.has("from"))
      throw new UsageError("nothing says what the hosted zones hold", "name an export with --from zone.json");
    if (args.has("retire-registry") && args.has("hand-back"))
      throw new UsageError("--retire-registry and --hand-back are opposites", "give one of them");
    const session = await openSession(args, io, ["manifests"], false);
    const collector = new DiagnosticCollector();
    const context = session.exitCode === EXIT.success ? await openImport(session, args, io, collector) : undefined;
    const findings = context && (await runStep(context, format));
    const all = sortDiagnostics([...session.diagnostics, ...withoutIgnored(collector.diagnostics, args)]);
    if (format === "json" && findings) io.stdout.write(json(adoptionJson(findings, all)));
    showDiagnostics(all, args, io);
    showTimings(session.timings, args, io);
    return exitCodeOf(all, args);
  },
};

async function runStep(context: ImportContext, format: string): Promise<readonly Finding[]> {
  const { args, adoption } = context;
  const owner = args.get("retire-registry");
  if (owner !== undefined) retire(context, owner);
  else if (args.has("hand-back")) {
    const endpoints = await exactEndpoints(context);
    if (endpoints) giveBack(context, endpoints);
  } else return adopt(context, format);
  return adoption.findings;
}

/**
 * What external-dns wishes for, whatever the configuration says: it is external-dns that takes over.
 *
 * @returns undefined when it would not start with these arguments, which is reported
 */
async function exactEndpoints({ args, io, collector }: ImportContext): Promise<readonly Endpoint[] | undefined> {
  const exact: Arguments = { ...args, get: (name) => (name === "compat" ? "exact" : args.get(name)) };
  const { compilation, diagnostics } = await openSession(exact, io, ["endpoints"], false);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  for (const { place, also, ...message } of errors) collector.report(message, place, also);
  return errors.length === 0 ? compilation?.endpoints : undefined;
}

/** The shape that `generated/adoption.schema.json` describes. */
function adoptionJson(findings: readonly Finding[], diagnostics: Session["diagnostics"]): object {
  return { version: 1, recordSets: findings.map(findingToJson), diagnostics: diagnostics.map(toJson) };
}
