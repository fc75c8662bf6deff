import type { Field } from "../../manifest/field";
import type { SourceContext } from "../source";
import type { SourceObject } from "../source-object";
import { GATEWAY_GROUP } from "./kinds";
import { selectsNamespace } from "./namespace-selector";

/** What of a route decides which listeners take it. */
export interface RouteTraits {
  readonly kind: string;
  /** Protocols of listeners that take the kind. */
  readonly protocols: readonly string[];
  readonly namespace: string;
}

/** A listener of a Gateway or of a ListenerSet. */
export interface Listener {
  readonly name: string;
  readonly hostname: string;
  readonly field: Field;
  /** The object it stands in. */
  readonly owner: SourceObject;
}

export function listenersOf(owner: SourceObject): Listener[] {
  return owner.spec
    .get("listeners")
    .list()
    .map((field) => ({ name: field.get("name").text(), hostname: field.get("hostname").text(), field, owner }));
}

/**
 * Why a listener does not take a route, as the end of a sentence; undefined when it does.
 *
 * @param port - of the route's parent reference; undefined for any
 */
export function refusal(
  context: SourceContext,
  listener: Listener,
  route: RouteTraits,
  port: number | undefined,
): string | undefined {
  const { field, owner } = listener;
  const protocol = field.get("protocol").text();
  if (!route.protocols.includes(protocol)) return `its protocol is ${JSON.stringify(protocol)}`;
  if (port !== undefined && field.get("port").integer() !== port) return `its port is not ${port}`;
  const allowed = field.get("allowedRoutes");
  if (!allowsNamespace(context, allowed.get("namespaces"), owner, route.namespace))
    return `it does not allow routes from namespace ${JSON.stringify(route.namespace)}`;
  return allowsKind(allowed.get("kinds"), route.kind) ? undefined : `it does not allow ${route.kind}`;
}

function allowsNamespace(context: SourceContext, namespaces: Field, owner: SourceObject, namespace: string): boolean {
  switch (namespaces.get("from").string() ?? "Same") {
    case "All":
      return true;
    case "Same":
      return owner.namespace === namespace;
    case "Selector":
      return selectsNamespace(context, namespaces.get("selector"), namespace, `${owner.manifest.kind} "${owner.name}"`);
    default:
      return false;
  }
}

function allowsKind(kinds: Field, kind: string): boolean {
  const entries = kinds.list();
  return (
    entries.length === 0 ||
    entries.some(
      (entry) => (entry.get("group").string() ?? GATEWAY_GROUP) === GATEWAY_GROUP && entry.get("kind").text() === kind,
    )
  );
}
