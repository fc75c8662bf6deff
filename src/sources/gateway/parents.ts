import type { SourceName } from "../../config/external-dns/options";
import type { Field } from "../../manifest/field";
import { targetsOf } from "../annotations";
import { selectObjects, selectorsOf } from "../select-objects";
import type { SourceContext } from "../source";
import type { SourceObject } from "../source-object";
import { GATEWAY, LISTENER_SET } from "./kinds";
import { listenersOf, type Listener } from "./listener";
import { selectsNamespace } from "./namespace-selector";

/** What a route can be attached to. */
export interface Parent {
  /** The Gateway itself, or the one a ListenerSet belongs to. */
  readonly gateway: SourceObject;
  readonly object: SourceObject;
  readonly listeners: readonly Listener[];
  /** Why routes cannot attach at all, as the end of a sentence. */
  readonly problem?: string;
}

/** The Gateways and ListenerSets of a cluster by `kind namespace/name`. */
export type Parents = ReadonlyMap<string, Parent>;

export const parentKey = (kind: string, namespace: string, name: string): string => `${kind} ${namespace}/${name}`;

/** Reads all Gateways that pass `--gateway-namespace` and `--gateway-label-filter`, and ListenerSets when they are on. */
export function readParents(context: SourceContext): Parents {
  const { options } = context;
  const filters = { namespace: options.gatewayNamespace, labels: selectorsOf(options).gateways, annotations: [] };
  const parents = new Map<string, Parent>();
  for (const gateway of selectObjects(context, GATEWAY, filters)) {
    const key = parentKey("Gateway", gateway.namespace, gateway.name);
    parents.set(key, { gateway, object: gateway, listeners: listenersOf(gateway) });
  }
  if (options.gatewayListenerSets)
    for (const object of selectObjects(context, LISTENER_SET, { namespace: "", labels: [] }))
      parents.set(parentKey("ListenerSet", object.namespace, object.name), listenerSetParent(context, object, parents));
  return parents;
}

function listenerSetParent(context: SourceContext, object: SourceObject, parents: Parents): Parent {
  const reference = object.spec.get("parentRef");
  const namespace = reference.get("namespace").text() || object.namespace;
  const name = reference.get("name").text();
  const gateway = parents.get(parentKey("Gateway", namespace, name))?.gateway;
  if (!gateway)
    return { gateway: object, object, listeners: [], problem: `Gateway "${namespace}/${name}" is not there` };
  const problem = attachmentProblem(context, object, gateway);
  return { gateway, object, listeners: usableListeners(context, object), ...(problem !== undefined && { problem }) };
}

function attachmentProblem(context: SourceContext, set: SourceObject, gateway: SourceObject): string | undefined {
  if (!allowsListenerSet(context, set, gateway)) return `Gateway "${gateway.name}" does not allow the ListenerSet`;
  if (isWithoutStatus(context, set) || isTrue(set.status.get("conditions"), "Accepted")) return undefined;
  return "the ListenerSet is not accepted";
}

function allowsListenerSet(context: SourceContext, set: SourceObject, gateway: SourceObject): boolean {
  const namespaces = gateway.spec.get("allowedListeners").get("namespaces");
  switch (namespaces.get("from").text()) {
    case "All":
      return true;
    case "Same":
      return set.namespace === gateway.namespace;
    case "Selector":
      return selectsNamespace(context, namespaces.get("selector"), set.namespace, `Gateway "${gateway.name}"`);
    default:
      return false;
  }
}

function usableListeners(context: SourceContext, set: SourceObject): Listener[] {
  const listeners = listenersOf(set);
  if (isWithoutStatus(context, set)) return listeners;
  const entries = set.status.get("listeners").list();
  return listeners.filter(({ name }) => {
    const entry = entries.find((candidate) => candidate.get("name").text() === name);
    return entry !== undefined && isTrue(entry.get("conditions"), "Accepted");
  });
}

/** Manifests in Git have no status; safe mode takes them as accepted. */
export function isWithoutStatus(context: SourceContext, object: SourceObject): boolean {
  return context.mode === "safe" && !object.status.isPresent;
}

/** Whether the first condition of a type is `True`. */
export function isTrue(conditions: Field, type: string): boolean {
  const condition = conditions.list().find((candidate) => candidate.get("type").text() === type);
  return condition?.get("status").text() === "True";
}

/** The targets a parent gives to names: its annotation, its Gateway's, the Gateway's addresses. */
export function targetsOfParent(
  context: SourceContext,
  source: SourceName,
  { object, gateway }: Parent,
): readonly string[] {
  const annotated = targetsOf(object.annotations);
  if (annotated.length > 0) return annotated;
  const inherited = targetsOf(gateway.annotations);
  if (inherited.length > 0) return inherited;
  const assigned = addresses(gateway.status);
  if (assigned.length > 0 || context.mode === "exact") return assigned;
  const mapped = context.targetsFor?.(gateway.manifest, source) ?? [];
  if (mapped.length > 0) return mapped;
  // Without a status what the Gateway asks for is the best there is.
  const wanted = addresses(gateway.spec);
  return wanted.length > 0 ? wanted : context.options.defaultTargets;
}

const addresses = (field: Field): string[] =>
  field
    .get("addresses")
    .list()
    .map((address) => address.get("value").text());
