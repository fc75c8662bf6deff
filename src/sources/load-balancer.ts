import type { Field } from "../manifest/field";

/** Addresses of a load balancer status, IP and host name of each entry both. */
export function loadBalancerTargets(entries: Field): string[] {
  const targets: string[] = [];
  for (const entry of entries.list()) {
    const ip = entry.get("ip").text();
    const hostname = entry.get("hostname").text();
    if (ip !== "") targets.push(ip);
    if (hostname !== "") targets.push(hostname);
  }
  // As long as it is full: pushing leaves room for 16 more, and every endpoint keeps its list.
  return targets.slice();
}

/** Addresses of a load balancer status, the IP of each entry or else its host name, as Istio and Gloo are read. */
export function firstLoadBalancerTargets(entries: Field): string[] {
  return entries
    .list()
    .map((entry) => entry.get("ip").text() || entry.get("hostname").text())
    .filter((target) => target !== "");
}
