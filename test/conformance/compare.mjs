/** Whether an answer is right: equal to what is wanted or to one of its alternatives, by the rules of the cases. */
export function isRight(testCase, got) {
  return wantedAnswers(testCase).some((want) => differences(testCase, want, got).length === 0);
}

/** The answers of which any is right. */
export function wantedAnswers(testCase) {
  return [testCase.want, ...(testCase.want.alternatives ?? [])];
}

/** The parts of an answer that differ: `error`, `endpoints`, `changes`, `dnsRecords`. */
export function differences(testCase, want, got) {
  const error = want.error ?? null;
  if ((error === null) !== (got.error === null)) return ["error"];
  if (error !== null) return [];
  const parts = [];
  if (want.endpoints && !isSameBag(want.endpoints.map(endpointText), got.endpoints.map(endpointText)))
    parts.push("endpoints");
  if (testCase.zones && !(got.changes && isSameBag((want.changes ?? []).map(changeText), got.changes.map(changeText))))
    parts.push("changes");
  if (want.dnsRecords && !(got.dnsRecords && isSameBag(want.dnsRecords.map(stable), got.dnsRecords.map(stable))))
    parts.push("dnsRecords");
  return parts;
}

/** Lines that only one of two lists has, with `-` for wanted and `+` for got. */
export function diffLines(want, got) {
  const rest = [...got];
  const missing = want.filter((line) => {
    const at = rest.indexOf(line);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
  return [...missing.map((line) => `- ${line}`), ...rest.map((line) => `+ ${line}`)];
}

function isSameBag(want, got) {
  if (want.length !== got.length) return false;
  const sorted = [...got].sort();
  return [...want].sort().every((text, i) => text === sorted[i]);
}

/** An endpoint as text that is equal for equal endpoints. */
export function endpointText(endpoint) {
  return stable({
    dnsName: endpoint.dnsName ?? "",
    recordType: endpoint.recordType ?? "",
    targets: [...(endpoint.targets ?? [])].sort(),
    recordTTL: endpoint.recordTTL ?? 0,
    setIdentifier: endpoint.setIdentifier ?? "",
    providerSpecific: (endpoint.providerSpecific ?? []).map(({ name, value }) => `${name ?? ""}=${value ?? ""}`).sort(),
    resource: endpoint.resource ?? "",
    labels: endpoint.labels ?? {},
  });
}

/** A change as text that is equal for equal changes. */
export function changeText({ zone, action, record }) {
  const { Name, ResourceRecords, AliasTarget, ...rest } = record;
  return stable({
    zone,
    action,
    Name: normalName(Name),
    ...rest,
    ...(ResourceRecords && { ResourceRecords: ResourceRecords.map(stable).sort() }),
    ...(AliasTarget && { AliasTarget: { ...AliasTarget, DNSName: normalName(AliasTarget.DNSName) } }),
  });
}

function normalName(name) {
  return (name ?? "").toLowerCase().replace(/\.$/, "").replaceAll("\\052", "*");
}

/** JSON with sorted keys. */
export function stable(value) {
  if (Array.isArray(value)) return `[${value.map(stable).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const keys = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${stable(value[key])}`).join(",")}}`;
}
