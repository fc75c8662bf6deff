import type { SourceKind } from "../source";

const kindOf = (kind: string, resource: string): SourceKind => ({
  group: "networking.istio.io",
  // One schema, served at all three whatever was written.
  versions: ["v1", "v1beta1", "v1alpha3"],
  kind,
  resource,
  namespaced: true,
  role: "primary",
});

export const ISTIO_GATEWAY = kindOf("Gateway", "gateways");
export const VIRTUAL_SERVICE = kindOf("VirtualService", "virtualservices");
