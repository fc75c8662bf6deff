import type { SourceKind } from "./source";

/** Kinds that several sources read. */
export const INGRESS: SourceKind = {
  group: "networking.k8s.io",
  versions: ["v1"],
  olderVersions: ["v1beta1"],
  kind: "Ingress",
  resource: "ingresses",
  namespaced: true,
  role: "primary",
};

export const SERVICE: SourceKind = {
  group: "",
  versions: ["v1"],
  kind: "Service",
  resource: "services",
  namespaced: true,
  role: "primary",
};

export const POD: SourceKind = {
  group: "",
  versions: ["v1"],
  kind: "Pod",
  resource: "pods",
  namespaced: true,
  role: "primary",
};

export const NODE: SourceKind = {
  group: "",
  versions: ["v1"],
  kind: "Node",
  resource: "nodes",
  namespaced: false,
  role: "primary",
};

export const NAMESPACE: SourceKind = {
  group: "",
  versions: ["v1"],
  kind: "Namespace",
  resource: "namespaces",
  namespaced: false,
  role: "helper",
};

export const ENDPOINT_SLICE: SourceKind = {
  group: "discovery.k8s.io",
  versions: ["v1"],
  olderVersions: ["v1beta1"],
  kind: "EndpointSlice",
  resource: "endpointslices",
  namespaced: true,
  role: "helper",
};

/** A kind of another source that is only looked up. */
export function asHelper(kind: SourceKind, annotations?: readonly string[]): SourceKind {
  return { ...kind, role: "helper", ...(annotations && { annotations }) };
}
