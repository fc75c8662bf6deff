import { encodeOctal } from "../../dns/escape";

/** A name in the API's form, or why it is none in the API's words. */
export type ApiName = { readonly ok: true; readonly name: string } | { readonly ok: false; readonly problem: string };

const LONGEST_LABEL = 63;
/** Octets on the wire, the root's among them. */
const LONGEST_WIRE = 255;

/**
 * Brings a name into the form that `ListResourceRecordSets` gives: lower case, trailing dot, `\ooo` for each octet
 * but `a-z 0-9 - _ .`.
 *
 * Doing it twice changes nothing. An escaped dot separates nothing and stays escaped.
 *
 * Source: Route 53 Developer Guide, "DNS domain name format"; the wording of problems from reports of users, such as
 * hashicorp/terraform#18482.
 */
export function apiName(text: string): ApiName {
  if (/^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*\.?$/.test(text) && text.length < 254) {
    return { ok: true, name: text.endsWith(".") ? text : `${text}.` };
  }
  if (text === "" || text === ".") return fatal("DomainNameEmpty", "Domain name is empty", text);
  if (text.length > 4096) return fatal("DomainNameTooLong", "Domain name is too long", text);
  const labels = (text.endsWith(".") ? text.slice(0, -1) : text).split(".").map(labelOctets);
  if (labels.some((label) => label.length === 0)) return fatal("DomainLabelEmpty", "Domain label is empty", text);
  if (labels.some((label) => label.length > LONGEST_LABEL))
    return fatal("DomainLabelTooLong", "Domain label is too long", text);
  const wire = labels.reduce((sum, label) => sum + label.length + 1, 1);
  if (wire > LONGEST_WIRE) return fatal("DomainNameTooLong", "Domain name is too long", text);
  return { ok: true, name: labels.map((label) => `${label.map(printOctet).join("")}.`).join("") };
}

/** As {@link apiName}; a text that is no name stays as it is, in lower case and with a dot. */
export function apiNameOrText(text: string): string {
  const result = apiName(text);
  return result.ok ? result.name : `${text.toLowerCase().replace(/\.$/, "")}.`;
}

function fatal(code: string, meaning: string, text: string): ApiName {
  return { ok: false, problem: `FATAL problem: ${code} (${meaning}) encountered with '${text}'` };
}

/** UTF-8, escapes decoded. */
function labelOctets(label: string): number[] {
  const octets: number[] = [];
  for (const part of label.split(/(\\[0-3][0-7]{2})/)) {
    if (/^\\[0-3][0-7]{2}$/.test(part)) octets.push(parseInt(part.slice(1), 8));
    else octets.push(...Buffer.from(part, "utf8"));
  }
  return octets;
}

function printOctet(octet: number): string {
  const character = String.fromCharCode(octet).toLowerCase();
  return octet < 128 && /[a-z0-9_-]/.test(character) ? character : encodeOctal(octet);
}

/** Whether a name in the API's form is another or lies below it. */
export function isWithin(name: string, ancestor: string): boolean {
  return name === ancestor || name.endsWith(`.${ancestor}`);
}
