import { parseExternalDnsArgs } from "../../src/config/external-dns/parse-args";
import { DiagnosticCollector } from "../../src/diagnostics/reporter";
import type { Diagnostic } from "../../src/diagnostics/diagnostic";
import type { Endpoint } from "../../src/endpoint/endpoint";
import { parseManifests } from "../../src/manifest/parse";
import { manifestFromObject } from "../../src/manifest/text-manifest";
import { extractEndpoints } from "../../src/sources/extract";
import type { SourceContext } from "../../src/sources/source";
import { positionAt } from "../../src/text/position";

/** What the extract pass made of some objects. */
export interface Extracted {
  /** `name TYPE target,target ttl`, without what is not set. */
  readonly endpoints: readonly string[];
  /** `K53-E201 4:12`, or the code alone for what has no place. */
  readonly reports: readonly string[];
  readonly raw: readonly Endpoint[];
}

export interface ExtractOptions extends Partial<Pick<SourceContext, "targetsFor">> {
  readonly args?: readonly string[];
  readonly mode?: "safe" | "exact";
}

/** Runs the extract pass on YAML text. */
export function extractText(text: string, options: ExtractOptions = {}): Extracted {
  const collector = new DiagnosticCollector({ exact: options.mode === "exact" });
  const file = { path: "test.yaml", text };
  const manifests = parseManifests([file], { cluster: "test", isRelevant: () => true }, collector);
  return run(manifests, options, collector);
}

/** Runs the extract pass on objects without text. */
export function extractObjects(objects: readonly unknown[], options: ExtractOptions = {}): Extracted {
  const collector = new DiagnosticCollector({ exact: options.mode === "exact" });
  return run(
    objects.map((object) => manifestFromObject(object, "test")),
    options,
    collector,
  );
}

function run(
  manifests: SourceContext["manifests"],
  { args = [], mode = "safe", ...rest }: ExtractOptions,
  reporter: DiagnosticCollector,
): Extracted {
  const { options } = parseExternalDnsArgs(args);
  const raw = extractEndpoints({ cluster: "test", manifests, options, mode, reporter, ...rest });
  return { endpoints: raw.map(endpointText), reports: reporter.diagnostics.map(reportText), raw };
}

function endpointText({ dnsName, recordType, targets, recordTTL, setIdentifier, providerSpecific }: Endpoint): string {
  const properties = providerSpecific.map(({ name, value }) => `${name}=${value}`);
  const parts = [dnsName, recordType, targets.join(","), recordTTL || "", setIdentifier, ...properties];
  return parts.filter((part) => part !== "").join(" ");
}

function reportText({ meta, place }: Diagnostic): string {
  if (!place) return meta.code;
  const { file, start } = place.span();
  const { line, column } = positionAt(file, start);
  return `${meta.code} ${line}:${column}`;
}
