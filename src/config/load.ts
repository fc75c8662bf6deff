import { readFileSync } from "node:fs";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { isMap, isScalar, LineCounter, parseAllDocuments, parseDocument, type Document, type Pair } from "yaml";
import * as catalog from "../diagnostics/catalog/config";
import type { Reporter } from "../diagnostics/reporter";
import type { InputFile } from "../text/input-file";
import { placeAt, type Place } from "../text/position";
import { nearest } from "../util/nearest";
import { toConfig, type ConfigContext } from "./from-file";
import type { Compat, Config } from "./config";
import { parseReshard } from "./load-reshard";
import { RESHARD_FILE, type Reshard } from "./reshard";
import type { ConfigFile } from "./schema";

/** A configuration together with the folder that its paths are relative to. */
export interface LoadedConfig {
  readonly config: Config;
  readonly folder: string;
}

/**
 * Reads and checks a `kube53.yaml`.
 *
 * @param path - of the file, absolute
 * @param from - the folder that displayed paths are relative to
 * @param mode - stands in for the one in the file
 * @param read - gives the text of a file; throws as `node:fs` does
 * @returns undefined when it was not usable; then at least one error was reported
 */
export function loadConfig(
  path: string,
  from: string,
  reporter: Reporter,
  mode?: Compat["mode"],
  read: (path: string) => string = (file) => readFileSync(file, "utf8"),
): LoadedConfig | undefined {
  const shown = relative(from, path).split(sep).join("/") || basename(path);
  let text: string;
  try {
    text = read(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    reporter.report(catalog.configUnreadable(shown, code === "ENOENT" ? "there is no such file" : String(code)));
    return undefined;
  }
  const folder = dirname(path);
  const readText = (name: string): string => read(resolve(folder, name));
  const config = parseConfig({ path: shown, text }, reporter, { mode, readText });
  const reshard = config && readReshard(resolve(folder, RESHARD_FILE), from, reporter, read);
  if (!config || reshard === "unusable") return undefined;
  return { config: reshard ? { ...config, reshard } : config, folder };
}

/** The file beside the configuration that hands record sets over between shards, if there is one. */
function readReshard(
  path: string,
  from: string,
  reporter: Reporter,
  read: (path: string) => string,
): Reshard | "unusable" | undefined {
  const shown = relative(from, path).split(sep).join("/");
  let text: string;
  try {
    text = read(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    reporter.report(catalog.unusableReshardFile(shown, String(code)));
    return "unusable";
  }
  return parseReshard(text, shown, reporter) ?? "unusable";
}

/** What {@link parseConfig} can be told. */
export interface ParseConfigOptions {
  /** Stands in for the compat mode of the file. */
  readonly mode?: Compat["mode"] | undefined;
  /** Reads a file that the configuration names, relative to its folder; throws as `node:fs` does. */
  readonly readText?: (path: string) => string;
}

/** Checks the text of a `kube53.yaml`; the same as {@link loadConfig} without a file. */
export function parseConfig(
  file: InputFile,
  reporter: Reporter,
  { mode, readText }: ParseConfigOptions = {},
): Config | undefined {
  const document = parseDocument(file.text, { lineCounter: new LineCounter(), prettyErrors: false });
  for (const error of document.errors) {
    reporter.report(catalog.configSyntax(firstLine(error.message)), placeAt(file, ...error.pos));
  }
  if (document.errors.length > 0) return undefined;
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    reporter.report(catalog.configSyntax((error as Error).message), placeAt(file, 0, 0));
    return undefined;
  }
  const places = new ConfigPlaces(file, document);
  const parsed = checkShape(value, places, reporter);
  const readYaml: ConfigContext["readYaml"] = (path) => {
    try {
      if (!readText) throw new Error("only a kube53.yaml in a file can name other files");
      return {
        documents: parseAllDocuments(readText(path)).map((entry) => entry.toJS({ maxAliasCount: 100 }) as unknown),
      };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return {
        problem: catalog.namedFileUnreadable(path, code === "ENOENT" ? "there is no such file" : firstLine(message)),
      };
    }
  };
  return parsed && toConfig(parsed, { places, reporter, mode, readYaml });
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0]!.replace(/\.$/, "");
}

/** Finds the place of a path in `kube53.yaml`. */
export class ConfigPlaces {
  constructor(
    private readonly file: InputFile,
    private readonly document: Document,
  ) {}

  /** The value at a path, or the nearest ancestor that is there. */
  at(path: readonly PropertyKey[]): Place {
    for (let length = path.length; length > 0; length--) {
      const node = this.document.getIn(path.slice(0, length), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return placeAt(this.file, range[0], range[1]);
    }
    return placeAt(this.file, 0, 0);
  }

  /** The key of an entry. */
  keyAt(path: readonly PropertyKey[], key: string): Place {
    const map = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    if (!isMap(map)) return this.at(path);
    const pair = map.items.find((item: Pair) => isScalar(item.key) && String(item.key.value) === key);
    const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
    return range ? placeAt(this.file, range[0], range[1]) : this.at(path);
  }
}

interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly Issue[])[];
}

function checkShape(value: unknown, places: ConfigPlaces, reporter: Reporter): ConfigFile | undefined {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only a run with a kube53.yaml pays for zod
  const { configSchema } = require("./schema") as typeof import("./schema");
  const result = configSchema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues as readonly Issue[];
  for (const issue of withoutConsequences(issues)) reportIssue(issue, [], configSchema, places, reporter);
  return undefined;
}

/** Where a key is misspelt, that the right one is missing says nothing new. */
function withoutConsequences(issues: readonly Issue[]): Issue[] {
  const misspelt = new Set(issues.filter(({ code }) => code === "unrecognized_keys").map(({ path }) => path.join(".")));
  return issues.filter(({ code, path }) => code !== "custom" || !misspelt.has(path.join(".")));
}

function reportIssue(
  issue: Issue,
  base: readonly PropertyKey[],
  schema: unknown,
  places: ConfigPlaces,
  reporter: Reporter,
): void {
  const path = [...base, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, path);
    for (const key of issue.keys ?? []) {
      reporter.report(catalog.configUnknownKey(key, showPath(path), nearest(key, known)), places.keyAt(path, key));
    }
    return;
  }
  // Of a union's branches the one with the fewest complaints is what was meant.
  const branch = [...(issue.errors ?? [])].sort((a, b) => a.length - b.length)[0];
  if (branch?.length) {
    for (const inner of branch) reportIssue(inner, path, schema, places, reporter);
    return;
  }
  reporter.report(catalog.configInvalid(showPath(path), lowerFirst(issue.message)), places.at(path));
}

interface SchemaNode {
  readonly shape?: Record<string, unknown>;
  readonly def?: { innerType?: unknown; element?: unknown; options?: readonly unknown[] };
}

/** The keys that the schema knows at a path, over all branches of unions. */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  const node = schema as SchemaNode;
  if (node.def?.options) return node.def.options.flatMap((option) => knownKeys(option, path));
  if (node.def?.innerType) return knownKeys(node.def.innerType, path);
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(node.shape ?? {});
  if (typeof key === "number") return node.def?.element ? knownKeys(node.def.element, rest) : [];
  const child = node.shape?.[String(key)];
  return child ? knownKeys(child, rest) : [];
}

function showPath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
