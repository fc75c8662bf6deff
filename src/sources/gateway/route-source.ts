import type { SourceName } from "../../config/external-dns/options";
import { refusedRoute } from "../../diagnostics/catalog/extract";
import type { Endpoint } from "../../endpoint/endpoint";
import type { Place } from "../../text/position";
import { sortedUnique } from "../../util/compare";
import { endpointsForHostname } from "../endpoints-for-hostname";
import type { Host } from "../hosts";
import { asHelper, NAMESPACE } from "../kinds";
import { mergeEndpoints } from "../merge-endpoints";
import { fallbackTargets, traitsOf } from "../publish";
import { selectObjects } from "../select-objects";
import type { Source, SourceContext, SourceKind } from "../source";
import { originOf, type SourceObject } from "../source-object";
import { GATEWAY, LISTENER_SET } from "./kinds";
import type { RouteTraits } from "./listener";
import { matchingHost } from "./matching-host";
import { readParents, targetsOfParent, type Parents } from "./parents";
import { routeHosts } from "./route-hosts";
import { attachmentsOf, type Attachment } from "./route-parents";

/** What tells the route kinds apart. */
export interface RouteKind {
  readonly name: SourceName;
  readonly kind: SourceKind;
  /** Protocols of listeners that take it. */
  readonly protocols: readonly string[];
  readonly hasHostnames: boolean;
}

/** A name that a route gets, with what it points to. */
interface Found {
  readonly host: Host;
  readonly targets: string[];
  readonly places: (() => Place)[];
}

/** The source of one route kind of Gateway API. Source: spec of external-dns, "Gateway API routes". */
export function routeSource(route: RouteKind): Source {
  return {
    name: route.name,
    kinds: [route.kind, GATEWAY, LISTENER_SET, asHelper(NAMESPACE)],
    names: `${route.hasHostnames ? "`spec.hostnames[]`, " : ""}\`hostname\` annotation, each as far as a listener takes it; else the listener's host name`,
    targets: "`target` annotation of the ListenerSet or Gateway, else `status.addresses[]` of the Gateway",
    annotations: ["hostname", "ttl", "set-identifier", "controller", "gateway-hostname-source", "aws-*"],
    endpoints(context) {
      const parents = readParents(context);
      const endpoints = selectObjects(context, route.kind).flatMap((object) =>
        endpointsOf(context, route, object, parents),
      );
      return mergeEndpoints(endpoints, context.reporter);
    },
  };
}

function endpointsOf(context: SourceContext, route: RouteKind, object: SourceObject, parents: Parents): Endpoint[] {
  const hosts = routeHosts(context, route.name, object, route.hasHostnames);
  const kind: RouteTraits = { kind: route.kind.kind, protocols: route.protocols, namespace: object.namespace };
  const attachments = attachmentsOf(context, object, kind, parents);
  const found = new Map<string, Found>();
  for (const attachment of attachments)
    for (const host of hosts) addTargets(context, route.name, found, host, attachment);
  if (attachments.length > 0) reportUnmatched(context, object, hosts, attachments);
  const resource = `${route.kind.kind.toLowerCase()}/${object.namespace}/${object.name}`;
  const traits = traitsOf(context, object, resource);
  return [...found].flatMap(([name, { host, targets, places }]) => {
    const origin = originOf(route.name, object, {
      name: host.place,
      ...(places.length > 0 && { targets: () => places[0]!() }),
    });
    const given =
      targets.length > 0 ? targets : fallbackTargets(context, object, route.name, [{ ...host, name }], NO_ADDRESS);
    return endpointsForHostname(context, name, sortedUnique(given), traits, origin);
  });
}

const NO_ADDRESS = "its Gateway has no target annotation and no address in its status";

function addTargets(
  context: SourceContext,
  source: SourceName,
  found: Map<string, Found>,
  host: Host,
  attachment: Attachment,
): void {
  const { parent, listeners } = attachment;
  for (const listener of listeners) {
    const name = matchingHost(host.name, listener.hostname);
    if (name === undefined || name === "") continue;
    const entry = found.get(name) ?? { host, targets: [], places: [] };
    found.set(name, entry);
    entry.targets.push(...targetsOfParent(context, source, parent));
    entry.places.push(() => parent.gateway.manifest.placeOf(["status", "addresses"]));
  }
}

/** Reports names that no listener has room for (K53-W231). */
function reportUnmatched(
  context: SourceContext,
  object: SourceObject,
  hosts: readonly Host[],
  attachments: readonly Attachment[],
): void {
  const listeners = attachments.flatMap((attachment) => attachment.listeners);
  for (const host of hosts) {
    if (host.name === "" || listeners.some((listener) => matchingHost(host.name, listener.hostname) !== undefined))
      continue;
    const reasons = listeners.map(
      (one) => `listener ${JSON.stringify(one.name)}: its hostname is ${JSON.stringify(one.hostname)}`,
    );
    const { kind, namespace, name } = attachments[0]!.parent.object.manifest;
    const message = refusedRoute(JSON.stringify(host.name), `${kind} "${namespace}/${name}"`, reasons);
    context.reporter.report(message, host.place() ?? object.manifest.placeOf([]));
  }
}
