import { annotationNotString, missingName, wrongMetadata } from "../diagnostics/catalog/parse";
import type { Reporter } from "../diagnostics/reporter";
import { isMapping, typeName } from "./describe";
import type { Json, JsonObject, Manifest } from "./manifest";

/**
 * Reports metadata that Kubernetes would refuse.
 *
 * @returns whether the object can be used; what is wrong is reported at its place either way
 */
export function checkMetadata(manifest: Manifest, reporter: Reporter): boolean {
  const metadata = manifest.object["metadata"] ?? undefined;
  if (metadata !== undefined && !isMapping(metadata)) {
    reportWrong(manifest, ["metadata"], "a mapping", metadata, reporter);
    return false;
  }
  const fields = metadata ?? {};
  for (const field of ["name", "namespace"]) checkText(manifest, field, fields[field], reporter);
  for (const field of ["annotations", "labels"] as const) checkTexts(manifest, field, fields[field], reporter);
  if (manifest.name !== "") return true;
  if (isAbsent(fields["name"]) || fields["name"] === "") {
    const hasGenerateName = typeof fields["generateName"] === "string" && fields["generateName"] !== "";
    reporter.report(missingName(manifest.kind, hasGenerateName), manifest.placeOf(["metadata"], "key"));
  }
  return false;
}

function checkText(manifest: Manifest, field: string, value: Json | undefined, reporter: Reporter): void {
  if (isAbsent(value) || typeof value === "string") return;
  reportWrong(manifest, ["metadata", field], "a string", value, reporter);
}

/** Annotations and labels: each value has to be a string; null counts as an empty one. */
function checkTexts(
  manifest: Manifest,
  field: "annotations" | "labels",
  values: Json | undefined,
  reporter: Reporter,
): void {
  if (isAbsent(values)) return;
  if (!isMapping(values)) {
    reportWrong(manifest, ["metadata", field], "a mapping", values, reporter);
    return;
  }
  for (const [key, value] of Object.entries(values as JsonObject)) {
    if (isAbsent(value) || typeof value === "string") continue;
    const what = field === "annotations" ? "Annotation" : "Label";
    reporter.report(annotationNotString(what, key, typeName(value)), manifest.placeOf(["metadata", field, key]));
  }
}

function reportWrong(manifest: Manifest, path: string[], expected: string, value: Json, reporter: Reporter): void {
  reporter.report(wrongMetadata(path.join("."), expected, typeName(value)), manifest.placeOf(path));
}

function isAbsent(value: Json | undefined): value is null | undefined {
  return value === undefined || value === null;
}
