import type { SourceName } from "../../config/external-dns/options";
import { invalidAnnotation } from "../../diagnostics/catalog/extract";
import { honouredHosts, hostOf, type Host } from "../hosts";
import { templateNames } from "../run-template";
import { isTemplateSet } from "../template-flags";
import type { SourceContext } from "../source";
import type { SourceObject } from "../source-object";

const ANNOTATION = "gateway-hostname-source";

/**
 * The names a route asks for; the empty one stands for whatever its listeners are called.
 *
 * Source: spec of external-dns, "Host list".
 */
export function routeHosts(
  context: SourceContext,
  source: SourceName,
  route: SourceObject,
  hasHostnames: boolean,
): Host[] {
  const inSpec = hasHostnames
    ? route.spec
        .get("hostnames")
        .strings()
        .map((field) => hostOf(field))
    : [];
  const defined = [...inSpec];
  if (isTemplateSet(context, "fqdn-template") && (inSpec.length === 0 || context.options.combineFqdnAnnotation))
    defined.push(...templateNames(context, source, route).map((name) => ({ name, place: () => undefined })));
  const wanted = route.annotations.get(ANNOTATION);
  switch (wanted?.toLowerCase()) {
    case "annotation-only":
      return honouredHosts(context, route);
    case "defined-hosts-only":
      return defined;
    case undefined:
      break;
    default: {
      const message = invalidAnnotation(
        route.annotations.keyOf(ANNOTATION)!,
        wanted!,
        "defined-hosts-only or annotation-only",
      );
      context.reporter.report(message, route.annotations.place(ANNOTATION));
    }
  }
  const any = inSpec.length === 0 ? [{ name: "", place: () => route.manifest.placeOf(["spec"]) }] : [];
  return [...defined, ...any, ...honouredHosts(context, route)];
}
