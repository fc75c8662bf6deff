import { ambassadorHostSource } from "./ambassador-host";
import { contourHttpProxySource } from "./contour-httpproxy";
import { crdSource } from "./crd";
import { emptySource } from "./empty";
import { f5TransportServerSource, f5VirtualServerSource } from "./f5";
import { gatewayRouteSources } from "./gateway-routes";
import { glooProxySource } from "./gloo-proxy";
import { ingressSource } from "./ingress";
import { istioGatewaySource } from "./istio-gateway";
import { istioVirtualServiceSource } from "./istio-virtualservice";
import { kongTcpIngressSource } from "./kong-tcpingress";
import { nodeSource } from "./node";
import { openshiftRouteSource } from "./openshift-route";
import { podSource } from "./pod";
import { serviceSource } from "./service";
import { skipperRouteGroupSource } from "./skipper-routegroup";
import type { Source } from "./source";
import { traefikProxySource } from "./traefik-proxy";
import { unstructuredSource } from "./unstructured";

/** Every source that is compiled, in the order of external-dns' own list. */
export const SOURCES: readonly Source[] = [
  serviceSource,
  ingressSource,
  nodeSource,
  podSource,
  ...gatewayRouteSources,
  istioGatewaySource,
  istioVirtualServiceSource,
  contourHttpProxySource,
  glooProxySource,
  crdSource,
  emptySource,
  skipperRouteGroupSource,
  openshiftRouteSource,
  ambassadorHostSource,
  kongTcpIngressSource,
  f5VirtualServerSource,
  f5TransportServerSource,
  traefikProxySource,
  unstructuredSource,
];
