import type { SourceName } from "../config/external-dns/options";
import type { Aspect, Origin } from "../endpoint/endpoint";
import { Field } from "../manifest/field";
import type { Manifest } from "../manifest/manifest";
import type { Place } from "../text/position";
import { unconvertible } from "../diagnostics/catalog/extract-failure";
import { KUBE53_PREFIX } from "./annotation-keys";
import { annotationPlace, Annotations, type Found } from "./annotations";
import { SourceFailure } from "./failure";
import { suffixOfProperty } from "./provider-specific";
import type { SourceContext } from "./source";

/** An object that a source reads: the manifest with what every source needs of it. */
export class SourceObject {
  readonly root: Field;
  readonly annotations: Annotations;
  readonly #metadata: Field;
  // Kept, since a field reports its own wrong shape only once.
  #spec: Field | undefined;
  #status: Field | undefined;

  /**
   * @param isTyped - whether external-dns converts the whole object to a Go type first, so that one wrong field fails
   *   its run
   */
  constructor(
    readonly manifest: Manifest,
    context: SourceContext,
    isTyped = false,
  ) {
    this.root = Field.of(manifest, (message, place) => {
      if (isTyped && context.mode === "exact") throw new SourceFailure(unconvertible(message.message), place);
      context.reporter.report(message, place);
    });
    this.#metadata = this.root.get("metadata");
    this.annotations = new Annotations(this.#metadata, context);
  }

  get spec(): Field {
    return (this.#spec ??= this.root.get("spec"));
  }

  get status(): Field {
    return (this.#status ??= this.root.get("status"));
  }

  get namespace(): string {
    return this.manifest.namespace;
  }

  get name(): string {
    return this.manifest.name;
  }

  get labels(): Field {
    return this.#metadata.get("labels");
  }

  /** The value of a label. */
  label(key: string): string | undefined {
    return this.labels.get(key).string();
  }
}

/** Where the parts of an endpoint stand that are not annotations of the object. */
export interface OriginPlaces {
  readonly name?: () => Place | undefined;
  readonly targets?: () => Place | undefined;
  readonly type?: () => Place | undefined;
  readonly ttl?: () => Place | undefined;
  readonly setIdentifier?: () => Place | undefined;
  /** Of all properties, where they are not annotations. */
  readonly properties?: () => ReadonlyMap<string, Place>;
}

/** Holds places only, and nothing of the object itself: origins are kept to the end, and most memory is objects. */
class ObjectOrigin implements Origin {
  readonly #manifest: Manifest;
  readonly #annotations: readonly Found[];
  readonly #name: Place | undefined;
  readonly #targets: Place | undefined;
  readonly #others: OtherPlaces | undefined;

  constructor(
    readonly source: SourceName,
    { manifest, annotations }: SourceObject,
    places: OriginPlaces,
  ) {
    this.#manifest = manifest;
    this.#annotations = annotations.all;
    this.#name = places.name?.();
    this.#targets = annotations.get("target") ? annotations.place("target") : places.targets?.();
    this.#others = otherPlaces(places);
  }

  get cluster(): string {
    return this.#manifest.cluster;
  }
  get kind(): string {
    return this.#manifest.kind;
  }
  get namespace(): string {
    return this.#manifest.namespace;
  }
  get name(): string {
    return this.#manifest.name;
  }
  get file(): string {
    return this.#manifest.file.path;
  }
  get line(): number {
    return this.#manifest.line;
  }

  placeOf(aspect: Aspect): Place {
    return this.#placeOf(aspect) ?? this.#manifest.placeOf([]);
  }

  #placeOf(aspect: Aspect): Place | undefined {
    switch (aspect) {
      case "name":
        return this.#name;
      case "targets":
        return this.#targets;
      case "type":
        return this.#others?.type ?? this.#targets;
      case "ttl":
        return this.#others?.ttl ?? this.#annotation("ttl");
      case "set-identifier":
        return this.#others?.setIdentifier ?? this.#annotation("set-identifier");
      default:
        return this.#property(aspect.slice("property:".length));
    }
  }

  #property(name: string): Place | undefined {
    if (this.#others?.properties) return this.#others.properties.get(name);
    if (name.startsWith(KUBE53_PREFIX)) return annotationPlace(this.#manifest, name);
    return this.#annotation(suffixOfProperty(name));
  }

  #annotation(suffix: string): Place | undefined {
    const found = this.#annotations.find((entry) => entry.suffix === suffix);
    return found && annotationPlace(this.#manifest, found.key);
  }
}

/** What only a few sources give. */
interface OtherPlaces {
  readonly type: Place | undefined;
  readonly ttl: Place | undefined;
  readonly setIdentifier: Place | undefined;
  readonly properties: ReadonlyMap<string, Place> | undefined;
}

function otherPlaces({ type, ttl, setIdentifier, properties }: OriginPlaces): OtherPlaces | undefined {
  if (!type && !ttl && !setIdentifier && !properties) return undefined;
  return { type: type?.(), ttl: ttl?.(), setIdentifier: setIdentifier?.(), properties: properties?.() };
}

/** The origin of an endpoint that an object gives; the text behind a place is looked up only when a report needs it. */
export function originOf(source: SourceName, object: SourceObject, places: OriginPlaces): Origin {
  return new ObjectOrigin(source, object, places);
}
