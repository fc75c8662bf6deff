import type { SourceKind } from "../source";

export const PROXY: SourceKind = {
  group: "gloo.solo.io",
  versions: ["v1"],
  kind: "Proxy",
  resource: "proxies",
  namespaced: true,
  role: "primary",
};

export const GLOO_VIRTUAL_SERVICE: SourceKind = {
  group: "gateway.solo.io",
  versions: ["v1"],
  kind: "VirtualService",
  resource: "virtualservices",
  namespaced: true,
  role: "helper",
};

export const GLOO_GATEWAY: SourceKind = { ...GLOO_VIRTUAL_SERVICE, kind: "Gateway", resource: "gateways" };
