import type { SourceName } from "../../config/external-dns/options";

/** The Go type that a source reads a kind as. */
export interface RootType {
  /** Its name in the tables. */
  readonly type: string;
  /** Whether external-dns knows the API version of such an object; where not, templates see none. */
  readonly keepsVersion: boolean;
}

const known = (type: string): RootType => ({ type, keepsVersion: true });
const unversioned = (type: string): RootType => ({ type, keepsVersion: false });

const ROOTS: Readonly<Partial<Record<SourceName, Readonly<Record<string, RootType>>>>> = {
  service: { Service: known("core.Service") },
  ingress: { Ingress: known("networking.Ingress") },
  node: { Node: known("core.Node") },
  pod: { Pod: known("core.Pod") },
  "gateway-httproute": { HTTPRoute: known("gateway.HTTPRoute") },
  "gateway-grpcroute": { GRPCRoute: known("gateway.GRPCRoute") },
  "gateway-tlsroute": { TLSRoute: known("gateway.TLSRoute") },
  "gateway-tcproute": { TCPRoute: known("gatewayalpha.TCPRoute") },
  "gateway-udproute": { UDPRoute: known("gatewayalpha.UDPRoute") },
  "istio-gateway": { Gateway: unversioned("istio.Gateway") },
  "istio-virtualservice": { VirtualService: unversioned("istio.VirtualService") },
  "contour-httpproxy": { HTTPProxy: unversioned("contour.HTTPProxy") },
  "openshift-route": { Route: unversioned("openshift.Route") },
  "skipper-routegroup": { RouteGroup: known("source.routeGroup") },
  "gloo-proxy": { Proxy: known("source.proxy") },
  "f5-virtualserver": { VirtualServer: known("f5.VirtualServer") },
  "f5-transportserver": { TransportServer: known("f5.TransportServer") },
  "traefik-proxy": {
    IngressRoute: known("source.IngressRoute"),
    IngressRouteTCP: known("source.IngressRouteTCP"),
    IngressRouteUDP: known("source.IngressRouteUDP"),
  },
};

/** The Go type of a kind; undefined where external-dns has none and templates see the JSON. */
export function rootType(source: SourceName, kind: string): RootType | undefined {
  const kinds = ROOTS[source];
  return kinds && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
}
