import type { SourceName } from "../config/external-dns/options";
import { suitableType } from "../dns/ip-address";
import type { Endpoint, Origin } from "../endpoint/endpoint";
import { sortedUnique } from "../util/compare";
import { buildEndpoint, NO_TRAITS, requireFittingLabels } from "./endpoints-for-hostname";
import { mergeEndpoints } from "./merge-endpoints";
import { combineWithTemplates, runTemplate, type TemplateView } from "./run-template";
import type { SourceContext } from "./source";
import type { SourceObject } from "./source-object";

/**
 * Endpoints of `--fqdn-target-template`, whose items are `name:target`, split at the first colon.
 *
 * They carry no TTL, label, property or set identifier. Items without a name or a target are skipped, as external-dns does.
 */
export function pairEndpoints(
  context: SourceContext,
  source: SourceName,
  object: SourceObject,
  origin: Origin,
  view?: TemplateView,
): Endpoint[] {
  const endpoints = runTemplate(context, source, object, "fqdn-target-template", view).flatMap((item) => {
    const colon = item.indexOf(":");
    const name = colon === -1 ? "" : item.slice(0, colon).trim();
    const target = item.slice(colon + 1).trim();
    if (name === "" || target === "" || !requireFittingLabels(context, name, origin)) return [];
    return [buildEndpoint(name, suitableType(target), [target], NO_TRAITS, origin)];
  });
  return mergeEndpoints(endpoints, context.reporter);
}

/** Every name with every target, by type, without any traits; crashes external-dns over labels that are too long. */
export function productEndpoints(
  context: SourceContext,
  names: readonly string[],
  targets: readonly string[],
  origin: Origin,
): Endpoint[] {
  const endpoints: Endpoint[] = [];
  for (const name of sortedUnique(names)) {
    for (const type of ["A", "AAAA", "CNAME"] as const) {
      const ofType = sortedUnique(targets.filter((target) => suitableType(target) === type));
      if (ofType.length > 0 && requireFittingLabels(context, name, origin))
        endpoints.push(buildEndpoint(name, type, ofType, NO_TRAITS, origin));
    }
  }
  return endpoints;
}

/** The two template passes of the sources whose templates give targets as well: pairs first, then names with targets. */
export function combineWithTargetTemplates(
  context: SourceContext,
  source: SourceName,
  object: SourceObject,
  existing: readonly Endpoint[],
  origin: Origin,
  view?: TemplateView,
): readonly Endpoint[] {
  const paired = combineWithTemplates(context, existing, () => pairEndpoints(context, source, object, origin, view));
  return combineWithTemplates(context, paired, () => {
    const names = runTemplate(context, source, object, "fqdn-template", view);
    const targets = runTemplate(context, source, object, "target-template", view);
    return productEndpoints(context, names, targets, origin);
  });
}
