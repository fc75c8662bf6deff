import type { SourceName } from "../config/external-dns/options";
import { missingTarget, noName } from "../diagnostics/catalog/extract";
import type { Endpoint } from "../endpoint/endpoint";
import type { Place } from "../text/position";
import { targetsOf } from "./annotations";
import { endpointsForHostname, type EndpointTraits } from "./endpoints-for-hostname";
import type { Host } from "./hosts";
import { propertiesOf } from "./provider-specific";
import { combineWithTemplates, templateNames, type TemplateView } from "./run-template";
import type { SourceContext } from "./source";
import { originOf, type SourceObject } from "./source-object";
import { ttlOf } from "./ttl";

/** What the sources differ in that publish names from an object with targets from the same object. */
export interface Publication {
  readonly source: SourceName;
  readonly resource: string;
  readonly hosts: readonly Host[];
  /** Asked only when there is no target annotation. */
  readonly targets: () => readonly string[];
  readonly targetsPlace?: () => Place | undefined;
  /** Why there may be no targets, as the end of a sentence. */
  readonly noTargets: string;
  /** How a template sees the object; `none` for sources that run no templates. */
  readonly templates: TemplateView | "none";
}

/** TTL, properties, set identifier and label of what an object is annotated with. */
export function traitsOf(context: SourceContext, object: SourceObject, resource: string): EndpointTraits {
  return {
    ttl: ttlOf(object.annotations, context),
    properties: propertiesOf(object.annotations, context),
    setIdentifier: object.annotations.get("set-identifier") ?? "",
    resource,
  };
}

/**
 * The endpoints of an object: each of its names with all of its targets, then what `--fqdn-template` adds.
 *
 * In safe mode an object that wants a name and has no target is reported (K53-E210), unless the configuration has one.
 */
export function publish(context: SourceContext, object: SourceObject, publication: Publication): readonly Endpoint[] {
  const { hosts, source, resource, templates } = publication;
  const own = targetsOf(object.annotations);
  const given = own.length > 0 ? own : publication.targets();
  const traits = traitsOf(context, object, resource);
  const targets = given.length > 0 ? given : fallbackTargets(context, object, source, hosts, publication.noTargets);
  const places = publication.targetsPlace && { targets: publication.targetsPlace };
  const existing: Endpoint[] = [];
  for (const { name, place } of distinct(hosts))
    existing.push(
      ...endpointsForHostname(context, name, targets, traits, originOf(source, object, { name: place, ...places })),
    );
  if (templates === "none") return existing;
  const all = combineWithTemplates(context, existing, () => {
    const origin = originOf(source, object, { ...places });
    return templateNames(context, source, object, templates).flatMap((name) =>
      endpointsForHostname(context, name, targets, traits, origin),
    );
  });
  if (hosts.length === 0 && all.length === 0) reportNoName(context, object);
  return all;
}

/** Each name once, where it stands first: most Ingresses name their hosts under rules and under TLS. */
function distinct(hosts: readonly Host[]): readonly Host[] {
  if (hosts.length < 2) return hosts;
  const seen = new Set<string>();
  return hosts.filter(({ name }) => !seen.has(name) && seen.add(name));
}

/** Targets from the configuration for an object that has none; none in exact mode. Reports K53-E210. */
export function fallbackTargets(
  context: SourceContext,
  object: SourceObject,
  source: SourceName,
  hosts: readonly Host[],
  why: string,
): readonly string[] {
  if (context.mode === "exact" || hosts.length === 0) return [];
  const mapped = context.targetsFor?.(object.manifest, source) ?? [];
  const targets = mapped.length > 0 ? mapped : context.options.defaultTargets;
  if (targets.length === 0) {
    const names = [...new Set(hosts.map((host) => host.name))];
    context.reporter.report(missingTarget(names, `${context.options.annotationPrefix}target`, why), hosts[0]!.place());
  }
  return targets;
}

const WANTING = ["target", "ttl", "set-identifier"];

/** Reports an object that is annotated for external-dns and yet names nothing (K53-W227). */
export function reportNoName(context: SourceContext, object: SourceObject): void {
  if (object.annotations.get("hostname") !== undefined) return;
  const suffix = WANTING.find((candidate) => object.annotations.get(candidate) !== undefined);
  if (suffix !== undefined) context.reporter.report(noName(object.manifest.kind), object.annotations.place(suffix));
}
