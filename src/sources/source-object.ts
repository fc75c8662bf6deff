import type { SourceName } from "../config/external-dns/options";
import type { Aspect, Origin } from "../endpoint/endpoint";
import { Field } from "../manifest/field";
import type { Manifest } from "../manifest/manifest";
import type { Place } from "../text/position";
import { unconvertible } from "../diagnostics/catalog/extract-failure";
import { KUBE53_PREFIX } from "./annotation-keys";
import { Annotations } from "./annotations";
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
  readonly property?: (name: string) => Place | undefined;
}

class ObjectOrigin implements Origin {
  constructor(
    readonly source: SourceName,
    readonly object: SourceObject,
    readonly places: OriginPlaces,
  ) {}

  get cluster(): string {
    return this.object.manifest.cluster;
  }
  get kind(): string {
    return this.object.manifest.kind;
  }
  get namespace(): string {
    return this.object.namespace;
  }
  get name(): string {
    return this.object.name;
  }
  get file(): string {
    return this.object.manifest.file.path;
  }
  get line(): number {
    return this.object.manifest.line;
  }

  placeOf(aspect: Aspect): Place {
    return this.#placeOf(aspect) ?? this.object.manifest.placeOf([]);
  }

  #placeOf(aspect: Aspect): Place | undefined {
    const { annotations } = this.object;
    switch (aspect) {
      case "name":
        return this.places.name?.();
      case "targets":
        return annotations.get("target") ? annotations.place("target") : this.places.targets?.();
      case "type":
        return (this.places.type ?? this.places.targets)?.();
      case "ttl":
        return this.places.ttl?.() ?? annotations.place("ttl");
      case "set-identifier":
        return this.places.setIdentifier?.() ?? annotations.place("set-identifier");
      default: {
        const name = aspect.slice("property:".length);
        if (this.places.property) return this.places.property(name);
        if (name.startsWith(KUBE53_PREFIX)) return annotations.rawPlace(name);
        return annotations.place(suffixOfProperty(name));
      }
    }
  }
}

/** The origin of an endpoint that an object gives; places are looked up only when a report needs them. */
export function originOf(source: SourceName, object: SourceObject, places: OriginPlaces): Origin {
  return new ObjectOrigin(source, object, places);
}
