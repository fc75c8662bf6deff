import { GRPC_ROUTE, HTTP_ROUTE, TCP_ROUTE, TLS_ROUTE, UDP_ROUTE } from "./gateway/kinds";
import { routeSource } from "./gateway/route-source";
import type { Source } from "./source";

const WEB = ["HTTP", "HTTPS"];

/** The five route kinds of Gateway API. */
export const gatewayRouteSources: readonly Source[] = [
  routeSource({ name: "gateway-httproute", kind: HTTP_ROUTE, protocols: WEB, hasHostnames: true }),
  routeSource({ name: "gateway-grpcroute", kind: GRPC_ROUTE, protocols: WEB, hasHostnames: true }),
  routeSource({ name: "gateway-tlsroute", kind: TLS_ROUTE, protocols: ["TLS"], hasHostnames: true }),
  routeSource({ name: "gateway-tcproute", kind: TCP_ROUTE, protocols: ["TCP", "TLS"], hasHostnames: false }),
  routeSource({ name: "gateway-udproute", kind: UDP_ROUTE, protocols: ["UDP"], hasHostnames: false }),
];
