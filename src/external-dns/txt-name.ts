import type { ExternalDnsOptions } from "../config/external-dns/options";

const RECORD_TYPE = "%{record_type}";
/** The types whose lower-case name in front of a TXT is recognised. Source: R53 "Name mapping, reading". */
const MAPPED_TYPES = ["A", "AAAA", "CNAME", "NS", "MX", "PTR", "SRV", "NAPTR", "TXT", "DNAME"];

/** The record that an ownership TXT speaks of; an empty type is the format of releases before 0.12. */
export interface OwnedName {
  readonly name: string;
  readonly type: string;
}

/** Maps records to the names of their ownership TXT and back, by `--txt-prefix` and `--txt-suffix`. */
export class TxtNameMapper {
  readonly #prefix: string;
  readonly #suffix: string;
  readonly #wildcard: string;

  constructor(options: Pick<ExternalDnsOptions, "txtPrefix" | "txtSuffix" | "txtWildcardReplacement">) {
    this.#prefix = options.txtPrefix.toLowerCase();
    this.#suffix = options.txtSuffix.toLowerCase();
    this.#wildcard = options.txtWildcardReplacement.toLowerCase();
  }

  /** The name of the TXT for a record. */
  toTxtName(name: string, recordType: string): string {
    const type = recordType.toLowerCase();
    const dot = name.indexOf(".");
    const first = dot === -1 ? name : name.slice(0, dot);
    const label = first === "*" && this.#wildcard !== "" ? this.#wildcard : first;
    const hasType = this.#prefix.includes(RECORD_TYPE) || this.#suffix.includes(RECORD_TYPE);
    const affix = (text: string): string => text.replaceAll(RECORD_TYPE, type);
    const rest = dot === -1 ? "" : name.slice(dot);
    return `${affix(this.#prefix)}${hasType ? "" : `${type}-`}${label}${affix(this.#suffix)}${rest}`;
  }

  /** The name under which the ownership of a record is looked up. */
  toLookupName(name: string): string {
    return this.#wildcard !== "" && (name === "*" || name.startsWith("*.")) ? this.#wildcard + name.slice(1) : name;
  }

  /** The record that a TXT name speaks of; an empty name when the affix does not fit. */
  toOwnedName(txtName: string): OwnedName {
    const name = txtName.toLowerCase();
    const nothing = { name: "", type: "" };
    if (this.#prefix !== "" && this.#suffix !== "") return nothing;
    if (this.#suffix === "") return stripAffix(name, this.#prefix, takePrefix) ?? nothing;
    const labels = name.split(".");
    const count = 1 + (this.#suffix.match(/\./g)?.length ?? 0);
    if (labels.length < count) return nothing;
    const found = stripAffix(labels.slice(0, count).join("."), this.#suffix, takeSuffix);
    if (!found) return nothing;
    const rest = labels.slice(count).join(".");
    return { name: rest === "" ? found.name : `${found.name}.${rest}`, type: found.type };
  }
}

type Take = (text: string, affix: string) => string | undefined;

const takePrefix: Take = (text, affix) => (text.startsWith(affix) ? text.slice(affix.length) : undefined);
const takeSuffix: Take = (text, affix) =>
  text.endsWith(affix) ? text.slice(0, text.length - affix.length) : undefined;

function stripAffix(name: string, affix: string, take: Take): OwnedName | undefined {
  if (affix.includes(RECORD_TYPE)) {
    for (const type of MAPPED_TYPES) {
      const rest = take(name, affix.replaceAll(RECORD_TYPE, type.toLowerCase()));
      if (rest !== undefined) return { name: rest, type };
    }
  }
  const rest = take(name, affix.replaceAll(RECORD_TYPE, ""));
  return rest === undefined ? undefined : splitType(rest);
}

/** `a-www` is the A of `www`; what begins with no type is the old format. */
function splitType(name: string): OwnedName {
  const dash = name.indexOf("-");
  const type = dash === -1 ? "" : name.slice(0, dash).toUpperCase();
  return MAPPED_TYPES.includes(type) ? { name: name.slice(dash + 1), type } : { name, type: "" };
}
