import type { ContainerArguments } from "./from-deployment";

type Json = unknown;
type Values = Readonly<Record<string, Json>>;

/** Values of external-dns' own chart, each with the flag that its template makes of it. Source: chart `external-dns`, `templates/deployment.yaml`. */
const SINGLE: readonly (readonly [key: string, flag: string])[] = [
  ["policy", "policy"],
  ["registry", "registry"],
  ["txtOwnerId", "txt-owner-id"],
  ["txtPrefix", "txt-prefix"],
  ["txtSuffix", "txt-suffix"],
  ["gatewayNamespace", "gateway-namespace"],
  ["labelFilter", "label-filter"],
  ["annotationFilter", "annotation-filter"],
  ["annotationPrefix", "annotation-prefix"],
];

const LISTS: readonly (readonly [key: string, flag: string])[] = [
  ["sources", "source"],
  ["domainFilters", "domain-filter"],
  ["excludeDomains", "exclude-domains"],
  ["managedRecordTypes", "managed-record-types"],
];

/** What the chart starts external-dns with when a value is not given. */
const DEFAULTS: Values = {
  sources: ["service", "ingress"],
  policy: "upsert-only",
  registry: "txt",
  provider: { name: "aws" },
};

/**
 * How external-dns is started by its Helm chart with some values.
 *
 * @param values - the parsed values file; values of a parent chart lie under `external-dns`
 */
export function helmArguments(values: Json): ContainerArguments {
  const own = record(record(values)["external-dns"] ?? values);
  const merged: Values = { ...DEFAULTS, ...own };
  const args = [
    ...LISTS.flatMap(([key, flag]) => items(merged[key]).map((item) => `--${flag}=${item}`)),
    ...SINGLE.flatMap(([key, flag]) => (scalar(merged[key]) ? [`--${flag}=${scalar(merged[key])}`] : [])),
    ...provider(merged["provider"]),
    ...(merged["namespaced"] === true && scalar(merged["namespace"])
      ? [`--namespace=${scalar(merged["namespace"])}`]
      : []),
    ...extraArguments(merged["extraArgs"]),
  ];
  const env = items(merged["env"], (entry) => entry).flatMap((entry) => {
    const { name, value } = record(entry);
    return typeof name === "string" && typeof value === "string" ? [[name, value] as const] : [];
  });
  return { args, env: new Map(env) };
}

function provider(value: Json): string[] {
  const name = typeof value === "string" ? value : scalar(record(value)["name"]);
  return name ? [`--provider=${name}`] : [];
}

/** A list of arguments, or a map from flag to value, values or nothing. */
function extraArguments(value: Json): string[] {
  if (Array.isArray(value)) return items(value);
  return Object.entries(record(value)).flatMap(([flag, given]) => {
    if (Array.isArray(given)) return items(given).map((item) => `--${flag}=${item}`);
    const text = scalar(given);
    return [text === "" ? `--${flag}` : `--${flag}=${text}`];
  });
}

function record(value: Json): Values {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Values) : {};
}

function scalar(value: Json): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

function items<T = string>(value: Json, convert: (item: Json) => T = scalar as (item: Json) => T): T[] {
  return Array.isArray(value) ? (value as Json[]).map(convert) : [];
}
