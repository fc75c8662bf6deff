import { describeNameProblem } from "../../dns/describe-name-problem";
import { parseIpAddress } from "../../dns/ip-address";
import { isWildcard, normalizeName } from "../../dns/name";
import { LIMITS } from "../../route53/limits";

/** What a health check connects to. */
export interface CheckUrl {
  readonly scheme: "http" | "https" | "tcp";
  readonly host: CheckHost;
  readonly port: number;
  /** With leading `/`; query included. */
  readonly path: string | undefined;
}

export type CheckHost =
  | { readonly kind: "target" }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "address"; readonly address: string };

type Result<T> = { readonly value: T } | { readonly problem: string };

const DEFAULT_PORTS = { http: 80, https: 443, tcp: undefined } as const;

/**
 * Reads `scheme://host[:port][/path]`, where the host may be `{target}`, a name, or an address (IPv6 in brackets).
 *
 * @returns the problem as the end of a sentence that begins with the URL
 */
export function parseCheckUrl(text: string): Result<CheckUrl> {
  const match = /^([a-z]+):\/\/(\{target\}|\[[^\]]*\]|[^:/?#]*)(?::([^/?#]*))?([/?#].*)?$/is.exec(text);
  const scheme = match?.[1]?.toLowerCase();
  if (!match || (scheme !== "http" && scheme !== "https" && scheme !== "tcp")) {
    return { problem: 'is neither an http, https or tcp URL nor "calculated" nor "alarm"' };
  }
  const host = parseHost(match[2]!);
  if ("problem" in host) return host;
  const port = parsePort(match[3], DEFAULT_PORTS[scheme]);
  if ("problem" in port) return port;
  const path = parsePath(match[4], scheme);
  if ("problem" in path) return path;
  return { value: { scheme, host: host.value, port: port.value, path: path.value } };
}

function parseHost(text: string): Result<CheckHost> {
  if (text.toLowerCase() === "{target}") return { value: { kind: "target" } };
  const address = text.startsWith("[") ? text.slice(1, -1) : text;
  const parsed = parseIpAddress(address);
  if (parsed?.zone === "") return { value: { kind: "address", address } };
  const result = normalizeName(text);
  if (!result.ok) return { problem: `has no valid host: ${describeNameProblem(result.problem)}` };
  if (isWildcard(result.name)) return { problem: "has a wildcard as its host" };
  return { value: { kind: "name", name: result.name } };
}

function parsePort(text: string | undefined, usual: number | undefined): Result<number> {
  if (text === undefined) return usual === undefined ? { problem: "needs a port" } : { value: usual };
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65535) return { problem: "needs a port from 1 to 65535" };
  return { value: port };
}

function parsePath(text: string | undefined, scheme: string): Result<string | undefined> {
  if (text === undefined) return { value: undefined };
  if (scheme === "tcp")
    return text === "/" ? { value: undefined } : { problem: "has a path, which tcp knows nothing of" };
  if (text.startsWith("#") || text.includes("#")) return { problem: "has a fragment, which is never sent" };
  const path = text.startsWith("/") ? text : `/${text}`;
  if (path.length > LIMITS.healthCheckPathLength) {
    return { problem: `has a path of ${path.length} characters, ${LIMITS.healthCheckPathLength} are allowed` };
  }
  return /^[!-~]*$/.test(path) ? { value: path } : { problem: "has blanks or characters outside ASCII in its path" };
}
