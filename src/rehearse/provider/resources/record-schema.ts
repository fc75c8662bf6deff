import { escapeName } from "../../../dns/escape";
import type { Route53Type } from "../../../dns/record-type";
import { plainName } from "../plain-name";
import {
  filledIn,
  ID,
  optional,
  required,
  computed,
  timeouts,
  type BlockSchema,
  type NestedBlock,
} from "../../schema/schema";
import type { TfValue } from "../../schema/value";

/** In the order in which the provider lists them. */
const RECORD_TYPES: readonly Route53Type[] = [
  ...(["SOA", "A", "TXT", "NS", "CNAME", "MX", "NAPTR", "PTR", "SRV"] as const),
  ...(["SPF", "AAAA", "CAA", "DS", "TLSA", "SSHFP", "SVCB", "HTTPS"] as const),
];

const POLICIES = [
  "cidr_routing_policy",
  "failover_routing_policy",
  "geolocation_routing_policy",
  "geoproximity_routing_policy",
  "latency_routing_policy",
  "multivalue_answer_routing_policy",
  "weighted_routing_policy",
];

/** A block that is there once or not at all. */
const one = (attributes: BlockSchema["attributes"], blocks?: BlockSchema["blocks"]): NestedBlock => ({
  nesting: "list",
  maxItems: 1,
  block: { attributes, ...(blocks && { blocks }) },
});

/** Source: TF §2; the binding of the provider's version. */
export const RECORD_SCHEMA: BlockSchema = {
  attributes: {
    ...ID,
    allow_overwrite: filledIn("bool"),
    fqdn: computed("string"),
    health_check_id: optional("string"),
    multivalue_answer_routing_policy: optional("bool"),
    name: required("string", { forceNew: true, normalize: plainName }),
    records: optional(["set", "string"]),
    set_identifier: optional("string"),
    ttl: optional("number"),
    type: required("string", { oneOf: RECORD_TYPES }),
    zone_id: required("string", { forceNew: true, range: [1, Infinity] }),
  },
  blocks: {
    alias: one({
      evaluate_target_health: required("bool"),
      name: required("string", { range: [1, 1024], normalize: plainName, same: isSameAliasName }),
      zone_id: required("string", { range: [1, 32] }),
    }),
    cidr_routing_policy: one({ collection_id: required("string"), location_name: required("string") }),
    failover_routing_policy: one({ type: required("string", { oneOf: ["PRIMARY", "SECONDARY"] }) }),
    geolocation_routing_policy: one({
      continent: optional("string"),
      country: optional("string"),
      subdivision: optional("string"),
    }),
    geoproximity_routing_policy: one(
      {
        aws_region: optional("string"),
        bias: optional("number", { range: [-99, 99] }),
        local_zone_group: optional("string"),
      },
      {
        coordinates: {
          nesting: "set",
          block: { attributes: { latitude: required("string"), longitude: required("string") } },
        },
      },
    ),
    latency_routing_policy: one({ region: required("string") }),
    weighted_routing_policy: one({ weight: required("number") }),
    ...timeouts("create", "delete", "update"),
  },
  exactlyOneOf: ["alias", "records"],
  conflicts: [["ttl", "alias"], POLICIES],
  requires: {
    ttl: ["records"],
    ...Object.fromEntries(POLICIES.map((policy) => [policy, ["set_identifier"]])),
  },
};

/** Letter case, a trailing dot and the spelling of `*` make no difference. Source: TF-NM-3. */
function isSameAliasName(prior: TfValue, next: TfValue): boolean {
  return typeof prior === "string" && typeof next === "string" && apiAliasName(prior) === apiAliasName(next);
}

/** An alias target as Route 53 keeps it, without the dot. */
export function apiAliasName(name: string): string {
  return keepEscapes(plainName(name));
}

/** A record's name with the zone's, as Route 53 lists it. The zone's name is recognised as mere text. Source: TF-NM-1. */
export function fullName(name: string, zoneName: string): string {
  const short = plainName(name);
  const zone = plainName(zoneName);
  const full = short === "" ? zone : short.endsWith(zone) ? short : `${short}.${zone}`;
  return `${keepEscapes(full)}.`;
}

/** Everything beyond letters, digits, `-`, `_` and dots becomes `\ooo`; what is written so already stays. */
function keepEscapes(name: string): string {
  return name
    .split(/(\\[0-3][0-7]{2})/)
    .map((part, i) => (i % 2 === 1 ? part : escapeName(part)))
    .join("");
}

/** A listed name with `*.` for a leading `\052.` and no trailing dot: the attribute `fqdn`. */
export function fqdn(apiName: string): string {
  return plainName(apiName).replace(/^\\052\./, "*.");
}
