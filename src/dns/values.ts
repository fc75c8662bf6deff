import { parseTxt } from "./txt";
import { describeNameProblem } from "./describe-name-problem";
import { normalizeName } from "./name";

/** What a value must look like and does not; completes "must be …". */
export interface ValueProblem {
  readonly expected: string;
}

export type NormalizedValue =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: ValueProblem };

/** No request to Route 53 carries more, and expressions below need not cope with more. */
const LONGEST = 32000;

type Normalize = (value: string) => NormalizedValue;

/**
 * Brings one value of a record into the form that is compared and printed.
 *
 * Fields are separated by one blank, host names are normalised; a final dot is kept where external-dns keeps it
 * (SRV, NAPTR) and removed elsewhere. Types without a form of their own are only trimmed.
 * Normalising twice is normalising once. Addresses are left to `ip-address.ts`, TXT to `txt.ts`.
 */
export function normalizeValue(type: string, value: string): NormalizedValue {
  if (value.length > LONGEST) return reject(`at most ${LONGEST} characters long`);
  return (NORMALIZERS.get(type) ?? accept)(value.trim());
}

function accept(value: string): NormalizedValue {
  return value === "" ? reject("a value") : { ok: true, value };
}

function reject(expected: string): NormalizedValue {
  return { ok: false, problem: { expected } };
}

/** A host name that records point at; RFC 1035 §3.3. */
function host(value: string): NormalizedValue {
  const result = normalizeName(value);
  return result.ok ? { ok: true, value: result.name } : reject(`a host name: ${describeNameProblem(result.problem)}`);
}

/** As {@link host}, with the final dot, also for the root. */
function absoluteHost(value: string): string | undefined {
  if (value === ".") return value;
  const result = normalizeName(value);
  return result.ok ? `${result.name}${value.endsWith(".") ? "." : ""}` : undefined;
}

/** RFC 7505 allows `0 .` as "no mail". */
function mx(value: string): NormalizedValue {
  const [preference, exchange, ...rest] = value.split(/\s+/);
  const name = absoluteHost(exchange ?? "");
  if (!isUnsigned(preference, 65535) || name === undefined || rest.length > 0) {
    return reject('a preference from 0 to 65535 and a host name, e.g. "10 mail.example.com"');
  }
  return { ok: true, value: `${Number(preference)} ${name === "." ? name : name.replace(/\.$/, "")}` };
}

/** RFC 2782. external-dns asks for the final dot. */
function srv(value: string): NormalizedValue {
  const [priority, weight, port, target, ...rest] = value.split(/\s+/);
  const name = absoluteHost(target ?? "");
  const numbers = [priority, weight, port];
  if (!numbers.every((number) => isUnsigned(number, 65535)) || name === undefined || rest.length > 0) {
    return reject('priority, weight, port and target, e.g. "10 5 5060 sip.example.com."');
  }
  return { ok: true, value: `${numbers.map(Number).join(" ")} ${name}` };
}

/** RFC 8659 §4. */
function caa(value: string): NormalizedValue {
  const match = /^(\d{1,3})\s+([a-z0-9]{1,15})\s+("(?:[^"\\]|\\.)*"|[^\s"]+)$/i.exec(value);
  if (!match || !isUnsigned(match[1], 255)) {
    return reject("flags from 0 to 255, a tag and a quoted value, e.g. '0 issue \"letsencrypt.org\"'");
  }
  const quoted = match[3]!.startsWith('"') ? match[3]! : `"${match[3]!}"`;
  return { ok: true, value: `${Number(match[1])} ${match[2]!.toLowerCase()} ${quoted}` };
}

/** RFC 3403 §4.1. */
function naptr(value: string): NormalizedValue {
  const text = '("(?:[^"\\\\]|\\\\.)*")';
  const match = new RegExp(`^(\\d{1,5})\\s+(\\d{1,5})\\s+${text}\\s+${text}\\s+${text}\\s+(\\S+)$`).exec(value);
  const replacement = absoluteHost(match?.[6] ?? "");
  if (!match || replacement === undefined || !isUnsigned(match[1], 65535) || !isUnsigned(match[2], 65535)) {
    return reject(
      'order, preference, three quoted strings and a name, e.g. \'10 100 "S" "SIP+D2U" "" _sip._udp.example.com.\'',
    );
  }
  return { ok: true, value: `${Number(match[1])} ${Number(match[2])} ${match.slice(3, 6).join(" ")} ${replacement}` };
}

/** Numbers with their largest values, then hexadecimal digits. */
function digest(limits: readonly number[], example: string): Normalize {
  return (value) => {
    const fields = value.split(/\s+/);
    const hex = fields.slice(limits.length).join("").toLowerCase();
    const valid = limits.every((limit, i) => isUnsigned(fields[i], limit)) && /^(?:[0-9a-f]{2})+$/.test(hex);
    if (!valid) return reject(`${limits.length} numbers and hexadecimal digits, e.g. "${example}"`);
    return { ok: true, value: `${fields.slice(0, limits.length).map(Number).join(" ")} ${hex}` };
  };
}

/** RFC 9460 §2.1; the parameters are Route 53's to judge. */
function serviceBinding(value: string): NormalizedValue {
  const [priority, target, ...parameters] = value.split(/\s+/);
  const name = absoluteHost(target ?? "");
  if (!isUnsigned(priority, 65535) || name === undefined) {
    return reject('a priority, a target and parameters, e.g. "1 . alpn=h2"');
  }
  return { ok: true, value: [Number(priority), name, ...parameters].join(" ") };
}

function soa(value: string): NormalizedValue {
  const fields = value.split(/\s+/);
  const numbers = fields.slice(2);
  const valid = fields.length === 7 && numbers.every((number) => isUnsigned(number, 4294967295));
  return valid ? { ok: true, value: fields.join(" ") } : reject("two names and five numbers");
}

function text(value: string): NormalizedValue {
  return parseTxt(value) ? { ok: true, value } : reject("one or more strings in double quotes");
}

const NORMALIZERS: ReadonlyMap<string, Normalize> = new Map<string, Normalize>([
  ["CNAME", host],
  ["NS", host],
  ["PTR", host],
  ["MX", mx],
  ["SRV", srv],
  ["CAA", caa],
  ["NAPTR", naptr],
  ["DS", digest([65535, 255, 255], "12345 13 2 1a2b…")],
  ["TLSA", digest([255, 255, 255], "3 1 1 1a2b…")],
  ["SSHFP", digest([255, 255], "4 2 1a2b…")],
  ["HTTPS", serviceBinding],
  ["SVCB", serviceBinding],
  ["SOA", soa],
  ["TXT", text],
  ["SPF", text],
]);

function isUnsigned(text: string | undefined, most: number): boolean {
  return text !== undefined && /^\d{1,10}$/.test(text) && Number(text) <= most;
}
