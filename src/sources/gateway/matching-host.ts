import { parseIpAddress } from "../../dns/ip-address";

const LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/**
 * The more specific of a route's and a listener's host name, lower case, if they agree.
 *
 * An empty one stands for any. `*.example.com` takes any number of labels in the star's place, but never none.
 *
 * @returns undefined when they do not agree or one is no host name; empty when both are
 * Source: spec of external-dns, "Host intersection"; Gateway API, `HTTPRoute.spec.hostnames`.
 */
export function matchingHost(routeHost: string, listenerHost: string): string | undefined {
  const a = lowerAscii(routeHost);
  const b = lowerAscii(listenerHost);
  if (!isHostName(a) || !isHostName(b)) return undefined;
  if (a === "" || b === "") return a || b;
  if (a === b) return a;
  const swaps = b.length < a.length || (b.length === a.length && b.startsWith("*."));
  const [shorter, longer] = swaps ? [b, a] : [a, b];
  return shorter.startsWith("*.") && longer.endsWith(shorter.slice(1)) ? longer : undefined;
}

const lowerAscii = (text: string): string => text.replace(/[A-Z]+/g, (upper) => upper.toLowerCase());

function isHostName(host: string): boolean {
  if (host === "") return true;
  if (parseIpAddress(host)) return false;
  const name = host.startsWith("*.") ? host.slice(2) : host;
  if (name === "" || name.length > 255) return false;
  const labels = (name.endsWith(".") ? name.slice(0, -1) : name).split(".");
  return labels.every((label) => LABEL.test(label));
}
