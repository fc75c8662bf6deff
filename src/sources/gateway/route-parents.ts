import { refusedRoute, unusableParent } from "../../diagnostics/catalog/extract";
import type { Field } from "../../manifest/field";
import type { SourceContext } from "../source";
import type { SourceObject } from "../source-object";
import { GATEWAY_GROUP } from "./kinds";
import { refusal, type Listener, type RouteTraits } from "./listener";
import { isTrue, parentKey, type Parent, type Parents } from "./parents";

/** A parent of a route with those of its listeners that take the route. */
export interface Attachment {
  readonly parent: Parent;
  readonly listeners: readonly Listener[];
  readonly reference: Field;
}

interface Reference {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

function referenceOf(field: Field, routeNamespace: string): Reference {
  return {
    group: field.get("group").string() ?? GATEWAY_GROUP,
    kind: field.get("kind").string() ?? "Gateway",
    namespace: field.get("namespace").string() ?? routeNamespace,
    name: field.get("name").text(),
  };
}

const isSame = (a: Reference, b: Reference): boolean =>
  a.group === b.group && a.kind === b.kind && a.namespace === b.namespace && a.name === b.name;

/**
 * What a route is attached to, by its status.
 *
 * A route without any status, as in Git, is taken as accepted by all of `spec.parentRefs` in safe mode. What cannot be
 * used is reported (K53-W231, K53-W232).
 */
export function attachmentsOf(
  context: SourceContext,
  route: SourceObject,
  traits: RouteTraits,
  parents: Parents,
): Attachment[] {
  const wanted = route.spec.get("parentRefs").list();
  const statuses = route.status.get("parents").list();
  const fromSpec = context.mode === "safe" && statuses.length === 0;
  const references = fromSpec ? wanted : statuses.map((status) => status.get("parentRef"));
  return references.flatMap((field, i) => {
    const reference = referenceOf(field, route.namespace);
    const isWanted = wanted.some((other) => isSame(referenceOf(other, route.namespace), reference));
    if (!isWanted || reference.group !== GATEWAY_GROUP || !/^(Gateway|ListenerSet)$/.test(reference.kind)) return [];
    const parent = parents.get(parentKey(reference.kind, reference.namespace, reference.name));
    const isAccepted = fromSpec || isTrue(statuses[i]!.get("conditions"), "Accepted");
    const problem = parentProblem(context, reference, parent, isAccepted);
    if (problem === undefined) return attach(context, field, traits, parent!);
    if (problem !== "") context.reporter.report(unusableParent(describe(reference), problem), field.place());
    return [];
  });
}

const describe = ({ kind, namespace, name }: Reference): string => `${kind} "${namespace}/${name}"`;

/** Empty for what the flags leave out on purpose. */
function parentProblem(
  context: SourceContext,
  reference: Reference,
  parent: Parent | undefined,
  isAccepted: boolean,
): string | undefined {
  const { options } = context;
  if (!parent) {
    if (reference.kind === "ListenerSet" && !options.gatewayListenerSets) return "--gateway-listener-sets is off";
    return options.gatewayNamespace === "" && options.gatewayLabelFilter === "" ? "it is not among the manifests" : "";
  }
  if (options.gatewayName !== "" && parent.gateway.name !== options.gatewayName) return "";
  return isAccepted ? parent.problem : "it has not accepted the route";
}

function attach(context: SourceContext, reference: Field, traits: RouteTraits, parent: Parent): Attachment[] {
  const section = reference.get("sectionName").text();
  const port = reference.get("port").integer();
  const candidates = parent.listeners.filter((listener) => section === "" || listener.name === section);
  const reasons: string[] = [];
  const listeners = candidates.filter((listener) => {
    const reason = refusal(context, listener, traits, port);
    if (reason !== undefined) reasons.push(`listener ${JSON.stringify(listener.name)}: ${reason}`);
    return reason === undefined;
  });
  if (listeners.length > 0) return [{ parent, listeners, reference }];
  if (candidates.length === 0)
    reasons.push(section === "" ? "it has none" : `it has no listener ${JSON.stringify(section)}`);
  const { kind, namespace, name } = parent.object.manifest;
  context.reporter.report(refusedRoute("The route", `${kind} "${namespace}/${name}"`, reasons), reference.place());
  return [];
}
