import type { JsonInput, JsonMap } from "../../go-template/values/from-json";
import { compareBytes } from "../../util/compare";

/** Words that Go writes in capitals. */
const INITIALISMS = new Set(
  (
    "acl api arn ca cidr cpu crd db dns http https id ip json jwk jwt os pem rbac sql ssl tcp tls ttl udp uid uuid uri " +
    "url vm xml yaml"
  ).split(" "),
);

/** The name that Go would give a field with this JSON key: `dnsNames` becomes `DNSNames`, `hostname` `Hostname`. */
export function goNameOf(key: string): string {
  const word = /^[^A-Z]+/.exec(key)?.[0] ?? "";
  const rest = key.slice(word.length);
  return INITIALISMS.has(word) ? word.toUpperCase() + rest : key.slice(0, 1).toUpperCase() + key.slice(1);
}

/** The entries of an object under their keys and under their Go names as well; no key is overwritten. */
export function aliased(json: JsonMap): JsonMap {
  const result = Object.create(null) as Record<string, JsonInput>;
  const keys = Object.keys(json).sort(compareBytes);
  for (const key of keys) result[key] = json[key];
  for (const key of keys) if (!Object.hasOwn(result, goNameOf(key))) result[goNameOf(key)] = json[key];
  return result;
}
