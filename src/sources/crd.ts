import { hiddenEndpoints, illegalDot } from "../diagnostics/catalog/extract";
import type { Endpoint, Property } from "../endpoint/endpoint";
import type { Field } from "../manifest/field";
import { matchesSelector } from "../util/label-selector";
import { mergeEndpoints } from "./merge-endpoints";
import { selectObjects, selectorsOf } from "./select-objects";
import type { Source, SourceContext, SourceKind } from "./source";
import { originOf, type SourceObject } from "./source-object";

export const DNS_ENDPOINT: SourceKind = {
  group: "externaldns.k8s.io",
  versions: ["v1alpha1"],
  kind: "DNSEndpoint",
  resource: "dnsendpoints",
  namespaced: true,
  role: "primary",
};

/** external-dns' own DNSEndpoint, taken as it is. Source: spec of external-dns, `crd`. */
export const crdSource: Source = {
  name: "crd",
  kinds: [DNS_ENDPOINT],
  names: "`spec.endpoints[].dnsName`",
  targets: "`spec.endpoints[].targets[]`",
  annotations: [],
  endpoints(context) {
    const objects = visibleObjects(context);
    const endpoints = objects.flatMap((object) =>
      object.spec
        .get("endpoints")
        .list()
        .flatMap((entry) => endpointOf(context, object, entry) ?? []),
    );
    return mergeEndpoints(endpoints, context.reporter);
  },
};

/** external-dns loses all DNSEndpoints as soon as one does not match the annotation filter; only exact mode does so too. */
function visibleObjects(context: SourceContext): SourceObject[] {
  const objects = selectObjects(context, DNS_ENDPOINT, { annotations: [], checksController: false });
  const { annotations } = selectorsOf(context.options);
  const isSelected = (object: SourceObject): boolean =>
    matchesSelector(annotations, (key) => object.annotations.raw(key));
  const others = objects.filter((object) => !isSelected(object));
  if (others.length === 0) return objects;
  for (const { manifest } of others)
    context.reporter.report(hiddenEndpoints(context.options.annotationFilter), manifest.placeOf(["metadata"]));
  return context.mode === "exact" ? [] : objects.filter(isSelected);
}

/** Types whose targets external-dns takes with or without a final dot. */
const ANY_DOT = new Set(["CNAME", "DNAME", "TXT", "MX", "SRV"]);

function endpointOf(context: SourceContext, object: SourceObject, entry: Field): Endpoint | undefined {
  if (!entry.isPresent) return undefined;
  const recordType = entry.get("recordType").text();
  const targets = entry.get("targets").strings();
  const wantsDot = recordType === "NAPTR";
  const illegal = ANY_DOT.has(recordType)
    ? undefined
    : targets.find((target) => target.text().endsWith(".") !== wantsDot);
  if (illegal) {
    context.reporter.report(illegalDot(recordType, illegal.text(), wantsDot), illegal.place());
    return undefined;
  }
  const properties = propertiesOf(entry.get("providerSpecific"));
  const resource = `crd/${object.namespace}/${object.name}`;
  return {
    dnsName: entry.get("dnsName").text(),
    recordType,
    targets: targets.map((target) => target.text()),
    recordTTL: entry.get("recordTTL").integer() ?? 0,
    setIdentifier: entry.get("setIdentifier").text(),
    providerSpecific: properties.map(([property]) => property),
    labels: new Map([...labelsOf(entry.get("labels")), ["resource", resource]]),
    origins: [
      originOf("crd", object, {
        name: () => entry.get("dnsName").place(),
        targets: () => entry.get("targets").place(),
        type: () => entry.get("recordType").place(),
        ttl: () => entry.get("recordTTL").place(),
        setIdentifier: () => entry.get("setIdentifier").place(),
        // The first of a name counts.
        properties: () => new Map(properties.map(([{ name }, field]) => [name, field.place()] as const).reverse()),
      }),
    ],
  };
}

function propertiesOf(list: Field): [Property, Field][] {
  return list
    .list()
    .filter((entry) => entry.isPresent)
    .map((entry) => [{ name: entry.get("name").text(), value: entry.get("value").text() }, entry.get("value")]);
}

function labelsOf(mapping: Field): [string, string][] {
  return mapping.entries().map(([key, value]) => [key, value.text()]);
}
