import type { ExternalDnsOptions } from "../config/external-dns/options";
import { unknownVersion } from "../diagnostics/catalog/extract";
import type { Manifest } from "../manifest/manifest";
import { versionOf } from "../manifest/manifest";
import { matchesSelector, type Selector } from "../util/label-selector";
import { parseReducedSelector, parseSelector } from "../util/parse-selector";
import type { SourceContext, SourceKind } from "./source";
import { SourceObject } from "./source-object";

/** Which of external-dns' filters a kind is under. */
export interface Filters {
  /** Empty for all. @default `--namespace` */
  readonly namespace?: string;
  /** @default `--label-filter` */
  readonly labels?: Selector;
  /** @default `--annotation-filter` */
  readonly annotations?: Selector;
  /** Whether an object of another controller is left out. @default true */
  readonly checksController?: boolean;
  /** Whether external-dns converts the object to a Go type as a whole. @default false */
  readonly isTyped?: boolean;
}

/**
 * The objects of a kind that pass external-dns' object filters, sorted by namespace and name.
 *
 * An object of another controller is left out without a report: that is what its annotation asks for. In safe mode an object
 * of the controller `kube53` is read, so that it can be hidden from external-dns and go on being published.
 */
export function selectObjects(context: SourceContext, kind: SourceKind, filters: Filters = {}): SourceObject[] {
  return [...eachObject(context, kind, filters)];
}

/** As {@link selectObjects}, one at a time: for kinds of which there are so many that they are not held all at once. */
export function* eachObject(context: SourceContext, kind: SourceKind, filters: Filters = {}): Generator<SourceObject> {
  const namespace = filters.namespace ?? (kind.namespaced ? context.options.namespace : "");
  const labels = filters.labels ?? selectorsOf(context.options).labels;
  const annotations = filters.annotations ?? selectorsOf(context.options).annotations;
  for (const manifest of readableManifests(context, kind)) {
    if (namespace !== "" && manifest.namespace !== namespace) continue;
    const object = new SourceObject(manifest, context, filters.isTyped);
    if (!matchesSelector(annotations, (key) => annotationOf(object, key))) continue;
    if (!matchesSelector(labels, (key) => object.label(key))) continue;
    if ((filters.checksController ?? true) && isOtherControllers(object, context.mode)) continue;
    yield object;
  }
}

/** external-dns' informers drop this annotation before they filter. */
const LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

/** An annotation as the annotation filter sees it. */
export function annotationOf(object: SourceObject, key: string): string | undefined {
  return key === LAST_APPLIED ? undefined : object.annotations.raw(key);
}

/** The objects of a kind in a version that is read; others are reported (K53-E212). */
export function readableManifests(context: SourceContext, kind: SourceKind): readonly Manifest[] {
  return context.objects.list(kind).filter((manifest) => isReadable(context, kind, manifest));
}

/** An object by name, in a version that is read. */
export function findObject(
  context: SourceContext,
  kind: SourceKind,
  namespace: string,
  name: string,
): SourceObject | undefined {
  const manifest = context.objects.get(kind, namespace, name);
  return manifest && isReadable(context, kind, manifest) ? new SourceObject(manifest, context) : undefined;
}

function isReadable(context: SourceContext, kind: SourceKind, manifest: Manifest): boolean {
  const version = versionOf(manifest.apiVersion);
  if (kind.versions.includes(version)) return true;
  if (context.mode === "safe" && kind.olderVersions?.includes(version)) return true;
  if (kind.role === "primary") {
    const known = kind.group === "" ? kind.versions[0]! : `${kind.group}/${kind.versions[0]!}`;
    context.reporter.report(unknownVersion(kind.kind, manifest.apiVersion, known), manifest.placeOf(["apiVersion"]));
  }
  return false;
}

function isOtherControllers(object: SourceObject, mode: SourceContext["mode"]): boolean {
  const controller = object.annotations.get("controller");
  if (mode === "safe" && controller === "kube53") return false;
  return controller !== undefined && controller !== "dns-controller";
}

/** The selectors of the filter flags; one that cannot be parsed was reported with the flags and selects everything. */
export interface OptionSelectors {
  readonly labels: Selector;
  readonly annotations: Selector;
  readonly gateways: Selector;
}

const selectors = new WeakMap<ExternalDnsOptions, OptionSelectors>();

/** The parsed filter flags; worked out once for each set of options. */
export function selectorsOf(options: ExternalDnsOptions): OptionSelectors {
  let parsed = selectors.get(options);
  if (!parsed) {
    parsed = {
      labels: orEverything(parseSelector(options.labelFilter)),
      annotations: orEverything(parseReducedSelector(options.annotationFilter)),
      gateways: orEverything(parseReducedSelector(options.gatewayLabelFilter)),
    };
    selectors.set(options, parsed);
  }
  return parsed;
}

const orEverything = (result: ReturnType<typeof parseSelector>): Selector =>
  "selector" in result ? result.selector : [];
