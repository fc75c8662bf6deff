import { isIpv4, parseIpAddress } from "../../dns/ip-address";
import { isTextType } from "../../dns/record-type";
import { LONGEST_TXT_STRING, parseTxt } from "../../dns/txt";
import { normalizeValue } from "../../dns/values";
import { apiName } from "./api-name";

/**
 * What Route 53 says of a value that its type does not take; undefined when it takes it.
 *
 * Source: the codes for A, CNAME and TXT are those that users report (gomodules/dns#7, hashicorp/terraform#18482,
 * octodns/octodns#1196, boto/boto3#1462); the others are built alike.
 */
export function valueProblem(type: string, value: string): string | undefined {
  if (type === "A")
    return isIpv4Text(value) ? undefined : illegal("ARRDATAIllegalIPv4Address", "a valid IPv4 address", value);
  if (type === "AAAA")
    return isIpv6Text(value) ? undefined : illegal("AAAARRDATAIllegalIPv6Address", "a valid IPv6 address", value);
  if (NAME_TYPES.has(type)) return nameProblem(value);
  if (isTextType(type)) return textProblem(value);
  const result = normalizeValue(type, value);
  return result.ok ? undefined : fatal(`${type}RRDATAInvalid`, `Value must be ${result.problem.expected}`, value);
}

const NAME_TYPES: ReadonlySet<string> = new Set(["CNAME", "NS", "PTR"]);

function isIpv4Text(value: string): boolean {
  const address = parseIpAddress(value);
  return address !== undefined && isIpv4(address);
}

function isIpv6Text(value: string): boolean {
  const address = parseIpAddress(value);
  return address !== undefined && !isIpv4(address) && address.zone === "";
}

function nameProblem(value: string): string | undefined {
  if (/\s/.test(value)) return fatal("UnsupportedCharacter", "Value contains unsupported characters", value);
  const result = apiName(value);
  return result.ok ? undefined : result.problem;
}

function textProblem(value: string): string | undefined {
  const strings = parseTxt(value);
  if (!strings) return fatal("InvalidCharacterString", "Value should be enclosed in quotation marks", value);
  const isLong = strings.some((octets) => octets.length > LONGEST_TXT_STRING);
  return isLong ? fatal("CharacterStringTooLong", "Value is too long", value) : undefined;
}

function illegal(code: string, what: string, value: string): string {
  return fatal(code, `Value is not ${what}`, value);
}

function fatal(code: string, meaning: string, value: string): string {
  return `FATAL problem: ${code} (${meaning}) encountered with '${value}'`;
}
