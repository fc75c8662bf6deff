import { wrongType } from "../diagnostics/catalog/extract";
import { quote, type Message } from "../diagnostics/diagnostic";
import type { Place } from "../text/position";
import type { Json, JsonObject, Manifest } from "./manifest";

/** Takes a value of the wrong shape; may throw where external-dns gives up as well. */
export type ReportWrongType = (message: Message, place: Place) => void;

/** What all fields of one object share. */
interface Root {
  readonly manifest: Manifest;
  readonly report: ReportWrongType;
}

/**
 * A place in a manifest and the value there, if any.
 *
 * Absent and null are the same. A value of the wrong shape is reported once (K53-E201) and then counts as absent, so a
 * reader can go on as if the field were not there.
 */
export class Field {
  readonly #root: Root;
  readonly #parent: Field | undefined;
  readonly #key: string | number;
  readonly #value: Json | undefined;
  #isReported = false;

  private constructor(root: Root, parent: Field | undefined, key: string | number, value: Json | undefined) {
    this.#root = root;
    this.#parent = parent;
    this.#key = key;
    this.#value = value;
  }

  /** The whole object. */
  static of(manifest: Manifest, report: ReportWrongType): Field {
    return new Field({ manifest, report }, undefined, "", manifest.object);
  }

  get isPresent(): boolean {
    return this.#value !== undefined && this.#value !== null;
  }

  /** The object that the field is of. */
  get manifest(): Manifest {
    return this.#root.manifest;
  }

  /** The value as it stands, whatever its shape. */
  get value(): Json | undefined {
    return this.#value;
  }

  /** From the root of the object. */
  get path(): (string | number)[] {
    return this.#pathOf(1);
  }

  /** As long as it is full, since thousands of paths are kept. */
  #pathOf(length: number): (string | number)[] {
    if (!this.#parent) return new Array<string | number>(length - 1);
    const path = this.#parent.#pathOf(length + 1);
    path[path.length - length] = this.#key;
    return path;
  }

  place(part: "key" | "value" = "value"): Place {
    return this.#root.manifest.placeOf(this.path, part);
  }

  /** An entry of a mapping; absent when there is none. */
  get(key: string): Field {
    const mapping = this.mapping();
    const value = mapping && Object.hasOwn(mapping, key) ? mapping[key] : undefined;
    return new Field(this.#root, this, key, value);
  }

  /** A string; undefined when absent. */
  string(): string | undefined {
    if (typeof this.#value === "string") return this.#value;
    return this.#wrong("a string");
  }

  /** A string; empty when absent. */
  text(): string {
    return this.string() ?? "";
  }

  boolean(): boolean | undefined {
    if (typeof this.#value === "boolean") return this.#value;
    return this.#wrong("true or false");
  }

  /** A whole number that JavaScript holds exactly. */
  integer(): number | undefined {
    if (typeof this.#value === "number" && Number.isSafeInteger(this.#value)) return this.#value;
    return this.#wrong("a whole number");
  }

  /** The elements of a list; none when absent. */
  list(): Field[] {
    if (Array.isArray(this.#value)) return this.#value.map((value: Json, i) => new Field(this.#root, this, i, value));
    this.#wrong("a list");
    return [];
  }

  /** The elements of a list of strings that are neither null nor of another type. */
  strings(): Field[] {
    return this.list().filter((field) => field.string() !== undefined);
  }

  /** The entries of a mapping; none when absent. */
  entries(): [string, Field][] {
    const mapping = this.mapping();
    if (!mapping) return [];
    return Object.keys(mapping).map((key) => [key, new Field(this.#root, this, key, mapping[key])]);
  }

  /** A mapping; undefined when absent. */
  mapping(): JsonObject | undefined {
    if (typeof this.#value === "object" && this.#value !== null && !Array.isArray(this.#value))
      return this.#value as JsonObject;
    return this.#wrong("a mapping");
  }

  #wrong(expected: string): undefined {
    if (!this.isPresent || this.#isReported) return undefined;
    this.#isReported = true;
    this.#root.report(wrongType(pathText(this.path), expected, describe(this.#value)), this.place());
    return undefined;
  }
}

function describe(value: Json | undefined): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  if (typeof value === "string") return "a string";
  return typeof value === "number" ? "a number" : `the boolean ${String(value)}`;
}

/** `spec.rules[0].host`; unusual keys are quoted. */
function pathText(path: readonly (string | number)[]): string {
  const steps = path.map((step) => {
    if (typeof step === "number") return `[${step}]`;
    return /^[\w./-]{1,200}$/.test(step) ? `.${step}` : `[${quote(step)}]`;
  });
  return steps.join("").replace(/^\./, "") || "the object";
}
