import type { ExternalDnsOptions, SourceName } from "../config/external-dns/options";
import type { Reporter } from "../diagnostics/reporter";
import type { Endpoint } from "../endpoint/endpoint";
import type { Manifest } from "../manifest/manifest";
import type { TemplateEngine } from "./template";

/** A kind of object that a source reads. */
export interface ObjectKind {
  /** Empty for the core group. */
  readonly group: string;
  /** The one asked for, then those an API server gives out as it; any other is reported and left out. */
  readonly versions: readonly string[];
  readonly kind: string;
  /** Plural, as in API paths and RBAC rules. */
  readonly resource: string;
  readonly namespaced: boolean;
}

/** Whether names and targets come from an object, or it is only looked up. */
export interface SourceKind extends ObjectKind {
  readonly role: "primary" | "helper";
  /** Annotation suffixes that count on this kind, where they are not those of the source. */
  readonly annotations?: readonly string[];
  /** Versions that only safe mode reads: files in Git still hold what no API server takes any more. */
  readonly olderVersions?: readonly string[];
}

/** The objects of one cluster, by kind. */
export interface ObjectIndex {
  /** All objects of a kind, sorted by namespace and name. */
  list(kind: ObjectKind): readonly Manifest[];
  get(kind: ObjectKind, namespace: string, name: string): Manifest | undefined;
}

/** What a source is given. */
export interface SourceContext {
  readonly cluster: string;
  readonly objects: ObjectIndex;
  /** All objects of the cluster, for the source that reads any kind. */
  readonly manifests: readonly Manifest[];
  readonly options: ExternalDnsOptions;
  readonly mode: "safe" | "exact";
  readonly reporter: Reporter;
  /** Runs `--fqdn-template` and its like. */
  readonly templates: TemplateEngine;
  /**
   * Targets for an object that says none itself (safe mode only), e.g. from the `targets:` mapping.
   *
   * @returns empty when there are none, and then it is an error
   */
  readonly targetsFor?: (object: Manifest, source: SourceName) => readonly string[];
}

/** The reader of one Kubernetes kind (a few read two or three that belong together). */
export interface Source {
  /** The `--source` value. */
  readonly name: SourceName;
  readonly kinds: readonly SourceKind[];
  /** For `docs/sources.md`: where names and targets come from, one clause each. */
  readonly names: string;
  readonly targets: string;
  /** Annotation suffixes that it honours, e.g. `hostname`; `aws-*` stands for all provider-specific ones. */
  readonly annotations: readonly string[];
  /**
   * The endpoints of all objects of the kind, after this source's own merge.
   *
   * Reports and goes on; throws {@link SourceFailure} only where external-dns fails its whole run.
   */
  endpoints(context: SourceContext): readonly Endpoint[];
}
