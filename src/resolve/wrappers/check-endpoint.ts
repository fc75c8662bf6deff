import { parseIpAddress, suitableType } from "../../dns/ip-address";
import { property, type Endpoint } from "../../endpoint/endpoint";

const ALIASABLE = new Set(["A", "AAAA", "CNAME"]);

/**
 * What makes external-dns leave an endpoint out, as the end of a sentence; undefined when it is valid.
 *
 * Source: spec of external-dns, "Endpoint validation".
 */
export function endpointProblem(endpoint: Endpoint): string | undefined {
  const { recordType, targets } = endpoint;
  const alias = property(endpoint, "alias");
  if (alias !== undefined && !ALIASABLE.has(recordType)) return `${recordType} cannot be an alias record`;
  switch (recordType) {
    case "A":
    case "AAAA":
      return alias === "true" ? undefined : addressProblem(recordType, targets);
    case "MX":
      return firstProblem(targets, mxProblem);
    case "SRV":
      return firstProblem(targets, srvProblem);
    case "PTR":
      return ptrProblem(endpoint.dnsName, targets);
    default:
      return undefined;
  }
}

function firstProblem(
  targets: readonly string[],
  problemOf: (target: string) => string | undefined,
): string | undefined {
  for (const target of targets) {
    const problem = problemOf(target);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function addressProblem(recordType: string, targets: readonly string[]): string | undefined {
  const family = recordType === "A" ? "IPv4" : "IPv6";
  return firstProblem(targets, (target) =>
    suitableType(target) === recordType ? undefined : `${JSON.stringify(target)} is no ${family} address`,
  );
}

/** Go's `strings.Fields`: runs of white space separate. */
const fieldsOf = (text: string): string[] => text.split(/[\s\u0085]+/).filter((field) => field !== "");

const isUint16 = (text: string | undefined): boolean =>
  text !== undefined && /^\d{1,20}$/.test(text) && Number(text) <= 65535;

function mxProblem(target: string): string | undefined {
  const fields = fieldsOf(target);
  if (fields.length === 2 && isUint16(fields[0])) return undefined;
  return `${JSON.stringify(target)} is not "preference host"`;
}

function srvProblem(target: string): string | undefined {
  const fields = fieldsOf(target);
  if (fields.length === 4 && fields.slice(0, 3).every(isUint16) && fields[3]!.endsWith(".")) return undefined;
  return `${JSON.stringify(target)} is not "priority weight port host." with a final dot`;
}

function ptrProblem(name: string, targets: readonly string[]): string | undefined {
  if (!isReverseName(name.toLowerCase())) return "a PTR name must lie under in-addr.arpa or ip6.arpa";
  if (targets.length === 0) return "it has no target";
  return firstProblem(targets, (target) => {
    if (target.trim() === "") return "a target is empty";
    return parseIpAddress(target) ? `${JSON.stringify(target)} is an address, not a name` : undefined;
  });
}

function isReverseName(name: string): boolean {
  const suffix = [".in-addr.arpa", ".ip6.arpa"].find((candidate) => name.endsWith(candidate));
  return suffix !== undefined && name.length > suffix.length && !name.startsWith(".");
}
