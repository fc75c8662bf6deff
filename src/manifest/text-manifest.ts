import type { InputFile } from "../text/input-file";
import type { Place, Span } from "../text/position";
import { isClusterScoped } from "./cluster-scoped";
import { plainCopy } from "./json/load-json";
import { groupOf, type Json, type JsonObject, type Manifest, type Path } from "./manifest";
import { emptyMapping } from "../util/mapping";
import { isMapping } from "./describe";
import type { Positions } from "./positions";

/** Where an object came from. */
export interface Provenance {
  readonly file: InputFile;
  readonly cluster: string;
  readonly positions: Positions;
  /** The way from the document to the object: empty, or `["items", n]` in a List. */
  readonly prefix: Path;
}

/** A manifest that finds its places in the text when it is asked. */
export class TextManifest implements Manifest {
  readonly file: InputFile;
  readonly cluster: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly #positions: Positions;
  readonly #prefix: Path;
  #object: JsonObject;

  constructor(object: JsonObject, apiVersion: string, kind: string, from: Provenance) {
    const metadata = isMapping(object["metadata"]) ? object["metadata"] : {};
    this.file = from.file;
    this.cluster = from.cluster;
    this.apiVersion = apiVersion;
    this.kind = kind;
    this.namespace = isClusterScoped(groupOf(apiVersion), kind) ? "" : text(metadata["namespace"]) || "default";
    this.name = text(metadata["name"]);
    this.#object = object;
    this.#positions = from.positions;
    this.#prefix = from.prefix;
  }

  get object(): JsonObject {
    return this.#object;
  }

  get line(): number {
    return this.#positions.lineOf(this.#prefix);
  }

  placeOf(path: Path, part: "key" | "value" = "value"): Place {
    return new ManifestPlace(this, path, part);
  }

  /** The text behind a place; it is looked for now. */
  spanOf(path: Path, part: "key" | "value"): Span {
    return { file: this.file, ...this.#positions.rangeOf([...this.#prefix, ...path], part) };
  }

  release(): void {
    this.#object = EMPTY;
  }
}

/** One of these is kept for each part of each endpoint, so it is as small as can be. */
class ManifestPlace implements Place {
  constructor(
    private readonly manifest: TextManifest,
    private readonly path: Path,
    private readonly part: "key" | "value",
  ) {}

  get file(): InputFile {
    return this.manifest.file;
  }

  span(): Span {
    return this.manifest.spanOf(this.path, this.part);
  }
}

/** A scalar of the metadata as text; empty when it is none. */
function text(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

const NO_FILE: InputFile = { path: "(object)", text: "" };
const EMPTY: JsonObject = Object.freeze(emptyMapping<Json>());

/**
 * A manifest of an object that comes without text, e.g. from an API server or a test.
 *
 * Its places are the whole file. What is not plain data is left out; nothing is reported.
 *
 * @param file - shown as its origin
 * @default file - an empty one called `(object)`
 */
export function manifestFromObject(object: unknown, cluster: string, file: InputFile = NO_FILE): Manifest {
  const copy = plainCopy(object);
  const plain = isMapping(copy) ? copy : EMPTY;
  const positions = { rangeOf: () => ({ start: 0, end: file.text.length }), lineOf: () => 1 };
  return new TextManifest(plain, text(plain["apiVersion"]), text(plain["kind"]), {
    file,
    cluster,
    positions,
    prefix: [],
  });
}
