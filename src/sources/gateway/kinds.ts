import type { SourceKind } from "../source";

/** API group of Gateway API. */
export const GATEWAY_GROUP = "gateway.networking.k8s.io";

const kindOf = (kind: string, resource: string, versions: readonly string[], older: readonly string[]): SourceKind => ({
  group: GATEWAY_GROUP,
  versions,
  olderVersions: older,
  kind,
  resource,
  namespaced: true,
  role: "primary",
});

export const GATEWAY: SourceKind = {
  ...kindOf("Gateway", "gateways", ["v1", "v1beta1"], []),
  role: "helper",
  annotations: ["target", "controller"],
};
export const LISTENER_SET: SourceKind = {
  ...kindOf("ListenerSet", "listenersets", ["v1"], []),
  role: "helper",
  annotations: ["target", "controller"],
};
export const HTTP_ROUTE = kindOf("HTTPRoute", "httproutes", ["v1", "v1beta1"], []);
export const GRPC_ROUTE = kindOf("GRPCRoute", "grpcroutes", ["v1"], ["v1alpha2"]);
export const TLS_ROUTE = kindOf("TLSRoute", "tlsroutes", ["v1"], ["v1alpha3", "v1alpha2"]);
export const TCP_ROUTE = kindOf("TCPRoute", "tcproutes", ["v1alpha2"], ["v1"]);
export const UDP_ROUTE = kindOf("UDPRoute", "udproutes", ["v1alpha2"], ["v1"]);
