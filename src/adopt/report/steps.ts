import type { ClusterConfig } from "../../config/config";
import type { ExternalDnsOptions } from "../../config/external-dns/options";
import { DEFAULT_OPTIONS } from "../../config/external-dns/options";
import { describeOrigin, type Origin } from "../../endpoint/endpoint";
import { sortedUnique } from "../../util/compare";
import { countOf } from "../../util/count-of";
import type { Finding } from "../finding";
import { ownerIdsOf } from "../finding";

/** Sources that never look at the annotation. Source: spec of external-dns, "Controller check". */
const IGNORES_CONTROLLER: ReadonlySet<string> = new Set(["crd", "ambassador-host"]);

/**
 * What to do, in which order, so that external-dns lets go of records and Terraform takes them.
 *
 * Ownership goes before the object is hidden: as long as external-dns owns a record it deletes what it no longer sees.
 *
 * @param findings - of this step
 * @param only - as it was given
 */
export function adoptionSteps(
  findings: readonly Finding[],
  clusters: readonly ClusterConfig[],
  only: readonly string[],
): string {
  const owned = findings.filter(({ owner }) => owner?.by === "external-dns");
  const limits = only.map((text) => ` --only ${shellWord(text)}`).join("");
  const steps = [
    ...ownerIdsOf(owned).map(
      (owner) =>
        `Release ownership, so that external-dns leaves the records alone:\n` +
        `     kube53 import --from …${limits} --retire-registry ${shellWord(owner)}\n` +
        `   and run the commands that it prints. The records stay as they are.`,
    ),
    ...hidingSteps(owned, clusters),
    `Adopt: commit kube53.imports.json, then kube53 synth and terraform plan. The plan imports, and changes only what the\n` +
      `   report above says. Apply it.`,
    `Verify: kube53 import --check${limits} --from … with a fresh export ends with 0, and a second terraform plan is empty.`,
  ];
  const numbered = steps.map((text, i) => `${i + 1}. ${text}`);
  return `Steps for ${countOf(findings.length, "record set")}\n${numbered.join("\n")}\n`;
}

function hidingSteps(findings: readonly Finding[], clusters: readonly ClusterConfig[]): string[] {
  const origins = findings.flatMap(({ planned }) => planned?.recordSet.origins ?? []);
  const steps: string[] = [];
  const annotated = sortedUnique(
    origins.flatMap((origin) => (canBeHidden(origin) ? [annotateCommand(origin, clusters)] : [])),
  );
  if (annotated.length > 0) {
    steps.push(
      `Hide the objects from external-dns, in Git and not with kubectl where Git is what is deployed. kube53 goes on reading\n` +
        `   them:\n${annotated.map((line) => `     ${line}`).join("\n")}`,
    );
  }
  const deaf = sortedUnique(
    origins.filter((origin) => !canBeHidden(origin) && origin.source !== "records").map(describeOrigin),
  );
  if (deaf.length > 0) {
    steps.push(
      `external-dns does not look at the controller annotation of these: ${deaf.join(", ")}.\n` +
        `   Give them a label such as dns=kube53 and start external-dns with --label-filter=dns!=kube53, or move them out of the\n` +
        `   namespaces that it reads. Until then it sees them, owns nothing of them, and leaves the records alone.`,
    );
  }
  return steps;
}

const canBeHidden = ({ source }: Origin): boolean => !IGNORES_CONTROLLER.has(source) && source !== "records";

function annotateCommand(origin: Origin, clusters: readonly ClusterConfig[]): string {
  const { annotationPrefix } = optionsOf(origin, clusters);
  const namespace = origin.namespace === "" ? "" : `-n ${shellWord(origin.namespace)} `;
  const object = `${origin.kind.toLowerCase()}/${origin.name}`;
  return `kubectl annotate ${namespace}${shellWord(object)} ${annotationPrefix}controller=kube53`;
}

function optionsOf({ cluster }: Origin, clusters: readonly ClusterConfig[]): ExternalDnsOptions {
  return clusters.find(({ name }) => name === cluster)?.externalDns ?? DEFAULT_OPTIONS;
}

/** What to do so that external-dns takes records back. */
export function handBackSteps(count: number, owner: string): string {
  return `Steps for ${countOf(count, "record set")}
1. Forget: commit kube53.imports.json, then kube53 synth and terraform apply. The plan says "will no longer be managed", and
   destroys nothing.
2. Give ownership back: run the commands that are printed above. The registry then names ${owner} as the owner.
3. Start external-dns where it does not run. Its log says "All records are already up to date".
`;
}

/** A word that a shell takes as one. */
export function shellWord(text: string): string {
  return /^[\w./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
