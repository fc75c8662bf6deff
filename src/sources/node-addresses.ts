import { suitableType } from "../dns/ip-address";
import { NODE } from "./kinds";
import { readableManifests } from "./select-objects";
import type { SourceContext } from "./source";
import { SourceObject } from "./source-object";

/** The addresses of a node by what they are for. */
export interface NodeAddresses {
  readonly external: readonly string[];
  readonly internal: readonly string[];
  /** The part of `internal` that is IPv6, and so may well be public. */
  readonly internalIpv6: readonly string[];
}

/** `status.addresses` of a node. */
export function addressesOf(node: SourceObject): NodeAddresses {
  const external: string[] = [];
  const internal: string[] = [];
  for (const entry of node.status.get("addresses").list()) {
    const address = entry.get("address").text();
    const type = entry.get("type").text();
    if (type === "ExternalIP") external.push(address);
    else if (type === "InternalIP") internal.push(address);
  }
  return { external, internal, internalIpv6: internal.filter((address) => suitableType(address) === "AAAA") };
}

/** What of several nodes can be reached from outside: external addresses, with `--expose-internal-ipv6` IPv6 ones too. */
export function publicAddresses(nodes: readonly NodeAddresses[], context: SourceContext): string[] {
  const external = nodes.flatMap((node) => node.external);
  if (!context.options.exposeInternalIpv6) return external;
  return [...external, ...nodes.flatMap((node) => node.internalIpv6)];
}

/** All nodes of the cluster by name, whatever the filters. */
export function nodesByName(context: SourceContext): ReadonlyMap<string, SourceObject> {
  return new Map(
    readableManifests(context, NODE).map((manifest) => [manifest.name, new SourceObject(manifest, context)]),
  );
}

/** Whether a node is cordoned. */
export function isUnschedulable(node: SourceObject): boolean {
  return node.spec.get("unschedulable").boolean() ?? false;
}
