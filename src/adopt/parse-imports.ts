import * as catalog from "../diagnostics/catalog/adopt";
import { quote } from "../diagnostics/diagnostic";
import type { Reporter } from "../diagnostics/reporter";
import { recordImportId } from "../plan/import-id";
import type { InputFile } from "../text/input-file";
import { placeAt, type Place } from "../text/position";
import type { ImportsFile, ZoneImports } from "./imports-file";
import { describeRecord, identityKey } from "./inventory";
import { parseCriterion } from "./select";

/**
 * Reads a `kube53.imports.json`.
 *
 * @returns undefined when it is none or contradicts itself, which was reported
 * @remarks Reports K53-E700 (not such a file), K53-E701 (an entry twice), K53-E702 (an id of another record set).
 */
export function parseImports(file: InputFile, reporter: Reporter): ImportsFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(file.text);
  } catch (error) {
    reporter.report(catalog.invalidImports("it is no JSON, or was cut short"), placeOfSyntax(file, error as Error));
    return undefined;
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only a run with such a file pays for zod
  const { importsSchema } = require("./imports-schema") as typeof import("./imports-schema");
  const result = importsSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const path = issue!.path.map(String).join(".") || "the file";
    const what = `${path}: ${issue!.message.charAt(0).toLowerCase()}${issue!.message.slice(1)}`;
    reporter.report(catalog.invalidImports(what), placeAt(file, 0, 0));
    return undefined;
  }
  const parsed = result.data as ImportsFile;
  const sound = parsed.hostedZones.map((zone) => checkZone(zone, file, reporter));
  reportRepeatedZones(parsed, file, reporter);
  reportRepeatedCollections(parsed, file, reporter);
  return sound.every(Boolean) ? parsed : undefined;
}

function checkZone(zone: ZoneImports, file: InputFile, reporter: Reporter): boolean {
  const seen = new Set<string>();
  let sound = true;
  for (const text of zone.scope ?? []) {
    const criterion = parseCriterion(text);
    if (!("problem" in criterion)) continue;
    reporter.report(catalog.invalidImports(`scope ${quote(text)}: ${criterion.problem}`), placeOfText(file, text));
    sound = false;
  }
  for (const entry of zone.recordSets) {
    const wanted = recordImportId(zone.id, entry.name, entry.type, entry.setIdentifier);
    if (seen.has(identityKey(entry))) {
      reporter.report(catalog.importedTwice(describeRecord(entry)), placeOfText(file, entry.id, true));
      sound = false;
    } else if (entry.id !== wanted) {
      reporter.report(catalog.wrongImportId(describeRecord(entry), entry.id, wanted), placeOfText(file, entry.id));
      sound = false;
    }
    seen.add(identityKey(entry));
  }
  return sound;
}

function reportRepeatedZones({ hostedZones }: ImportsFile, file: InputFile, reporter: Reporter): void {
  const seen = new Set<string>();
  for (const { name, private: isPrivate } of hostedZones) {
    const key = `${isPrivate ? "private" : "public"} hosted zone ${name}`;
    if (seen.has(key)) reporter.report(catalog.importedTwice(key), placeOfText(file, name, true));
    seen.add(key);
  }
}

function reportRepeatedCollections({ cidrCollections = [] }: ImportsFile, file: InputFile, reporter: Reporter): void {
  const names = new Set<string>();
  for (const { name } of cidrCollections) {
    if (names.has(name))
      reporter.report(catalog.importedTwice(`CIDR collection ${name}`), placeOfText(file, name, true));
    names.add(name);
  }
}

/** Where a string stands in the file. */
export function placeOfText(file: InputFile, text: string, last = false): Place {
  const written = JSON.stringify(text);
  const at = last ? file.text.lastIndexOf(written) : file.text.indexOf(written);
  return at === -1 ? placeAt(file, 0, 0) : placeAt(file, at, at + written.length);
}

function placeOfSyntax(file: InputFile, { message }: Error): Place {
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? file.text.length);
  return placeAt(file, at, at + 1);
}
