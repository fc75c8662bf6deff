/** The Go types of Gateway API's routes (sigs.k8s.io/gateway-api), in the notation of `parse-types.ts`. */
export const GATEWAY_TYPES = `
package gateway v1
BackendObjectReference { Group *gateway.Group; Kind *gateway.Kind; Name gateway.ObjectName; Namespace *gateway.Namespace; Port *int32 }
BackendRef { +BackendObjectReference gateway.BackendObjectReference; Weight *int32 }
CORSOrigin = string
CommonRouteSpec { ParentRefs []gateway.ParentReference; UseDefaultGateways gateway.GatewayDefaultScope }
CookieConfig { LifetimeType *gateway.CookieLifetimeType }
CookieLifetimeType = string
Duration = string
ForwardBodyConfig { MaxSize uint16 }
Fraction { Numerator int32; Denominator *int32 }
GRPCAuthConfig { AllowedRequestHeaders allowedHeaders []string }
GRPCBackendRef { +BackendRef gateway.BackendRef; Filters []gateway.GRPCRouteFilter }
GRPCHeaderMatch { Type *gateway.GRPCHeaderMatchType; Name gateway.GRPCHeaderName; Value string }
GRPCHeaderMatchType = string
GRPCHeaderName = string
GRPCMethodMatch { Type *gateway.GRPCMethodMatchType; Service *string; Method *string }
GRPCMethodMatchType = string
GRPCRoute { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec gateway.GRPCRouteSpec; Status gateway.GRPCRouteStatus }
GRPCRouteFilter { Type gateway.GRPCRouteFilterType; RequestHeaderModifier *gateway.HTTPHeaderFilter; ResponseHeaderModifier *gateway.HTTPHeaderFilter; RequestMirror *gateway.HTTPRequestMirrorFilter; ExtensionRef *gateway.LocalObjectReference }
GRPCRouteFilterType = string
GRPCRouteMatch { Method *gateway.GRPCMethodMatch; Headers []gateway.GRPCHeaderMatch }
GRPCRouteRule { Name *gateway.SectionName; Matches []gateway.GRPCRouteMatch; Filters []gateway.GRPCRouteFilter; BackendRefs []gateway.GRPCBackendRef; SessionPersistence *gateway.SessionPersistence }
GRPCRouteSpec { +CommonRouteSpec gateway.CommonRouteSpec; Hostnames []gateway.Hostname; Rules []gateway.GRPCRouteRule }
GRPCRouteStatus { +RouteStatus gateway.RouteStatus }
GatewayController = string
GatewayDefaultScope = string
Group = string
HTTPAuthConfig { Path string; AllowedRequestHeaders allowedHeaders []string; AllowedResponseHeaders []string }
HTTPBackendRef { +BackendRef gateway.BackendRef; Filters []gateway.HTTPRouteFilter }
HTTPCORSFilter { AllowOrigins []gateway.CORSOrigin; AllowCredentials *bool; AllowMethods []gateway.HTTPMethodWithWildcard; AllowHeaders []gateway.HTTPHeaderName; ExposeHeaders []gateway.HTTPHeaderName; MaxAge int32 }
HTTPExternalAuthFilter { ExternalAuthProtocol protocol gateway.HTTPRouteExternalAuthProtocol; BackendRef gateway.BackendObjectReference; GRPCAuthConfig grpc *gateway.GRPCAuthConfig; HTTPAuthConfig http *gateway.HTTPAuthConfig; ForwardBody *gateway.ForwardBodyConfig }
HTTPHeader { Name gateway.HTTPHeaderName; Value string }
HTTPHeaderFilter { Set []gateway.HTTPHeader; Add []gateway.HTTPHeader; Remove []string }
HTTPHeaderMatch { Type *gateway.HeaderMatchType; Name gateway.HTTPHeaderName; Value string }
HTTPHeaderName = string
HTTPMethod = string
HTTPMethodWithWildcard = string
HTTPPathMatch { Type *gateway.PathMatchType; Value *string }
HTTPPathModifier { Type gateway.HTTPPathModifierType; ReplaceFullPath *string; ReplacePrefixMatch *string }
HTTPPathModifierType = string
HTTPQueryParamMatch { Type *gateway.QueryParamMatchType; Name gateway.HTTPHeaderName; Value string }
HTTPRequestMirrorFilter { BackendRef gateway.BackendObjectReference; Percent *int32; Fraction *gateway.Fraction }
HTTPRequestRedirectFilter { Scheme *string; Hostname *gateway.PreciseHostname; Path *gateway.HTTPPathModifier; Port *int32; StatusCode *int }
HTTPRoute { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec gateway.HTTPRouteSpec; Status gateway.HTTPRouteStatus }
HTTPRouteExternalAuthProtocol = string
HTTPRouteFilter { Type gateway.HTTPRouteFilterType; RequestHeaderModifier *gateway.HTTPHeaderFilter; ResponseHeaderModifier *gateway.HTTPHeaderFilter; RequestMirror *gateway.HTTPRequestMirrorFilter; RequestRedirect *gateway.HTTPRequestRedirectFilter; URLRewrite urlRewrite *gateway.HTTPURLRewriteFilter; CORS cors *gateway.HTTPCORSFilter; ExternalAuth *gateway.HTTPExternalAuthFilter; ExtensionRef *gateway.LocalObjectReference }
HTTPRouteFilterType = string
HTTPRouteMatch { Path *gateway.HTTPPathMatch; Headers []gateway.HTTPHeaderMatch; QueryParams []gateway.HTTPQueryParamMatch; Method *gateway.HTTPMethod }
HTTPRouteRetry { Codes []gateway.HTTPRouteRetryStatusCode; Attempts *int; Backoff *gateway.Duration }
HTTPRouteRetryStatusCode = int
HTTPRouteRule { Name *gateway.SectionName; Matches []gateway.HTTPRouteMatch; Filters []gateway.HTTPRouteFilter; BackendRefs []gateway.HTTPBackendRef; Timeouts *gateway.HTTPRouteTimeouts; Retry *gateway.HTTPRouteRetry; SessionPersistence *gateway.SessionPersistence }
HTTPRouteSpec { +CommonRouteSpec gateway.CommonRouteSpec; Hostnames []gateway.Hostname; Rules []gateway.HTTPRouteRule }
HTTPRouteStatus { +RouteStatus gateway.RouteStatus }
HTTPRouteTimeouts { Request *gateway.Duration; BackendRequest *gateway.Duration }
HTTPURLRewriteFilter { Hostname *gateway.PreciseHostname; Path *gateway.HTTPPathModifier }
HeaderMatchType = string
Hostname = string
Kind = string
LocalObjectReference { Group gateway.Group; Kind gateway.Kind; Name gateway.ObjectName }
Namespace = string
ObjectName = string
QueryParamMatchType = string
RouteParentStatus { ParentRef gateway.ParentReference; ControllerName gateway.GatewayController; Conditions []meta.Condition }
RouteStatus { Parents []gateway.RouteParentStatus }
SectionName = string
SessionPersistence { SessionName *string; AbsoluteTimeout *gateway.Duration; IdleTimeout *gateway.Duration; Type *gateway.SessionPersistenceType; CookieConfig *gateway.CookieConfig }
SessionPersistenceType = string
TLSRoute { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec gateway.TLSRouteSpec; Status gateway.TLSRouteStatus }
TLSRouteRule { Name *gateway.SectionName; BackendRefs []gateway.BackendRef }
TLSRouteSpec { +CommonRouteSpec gateway.CommonRouteSpec; Hostnames []gateway.Hostname; Rules []gateway.TLSRouteRule }
TLSRouteStatus { +RouteStatus gateway.RouteStatus }
ParentReference { Group *gateway.Group; Kind *gateway.Kind; Namespace *gateway.Namespace; Name gateway.ObjectName; SectionName *gateway.SectionName; Port *int32 }
PathMatchType = string
PreciseHostname = string
package gatewayalpha v1alpha2
TCPRoute { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec gatewayalpha.TCPRouteSpec; Status gatewayalpha.TCPRouteStatus }
TCPRouteRule { Name *gateway.SectionName; BackendRefs []gateway.BackendRef }
TCPRouteSpec { +CommonRouteSpec gateway.CommonRouteSpec; Rules []gatewayalpha.TCPRouteRule }
TCPRouteStatus { +RouteStatus gateway.RouteStatus }
UDPRoute { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec gatewayalpha.UDPRouteSpec; Status gatewayalpha.UDPRouteStatus }
UDPRouteRule { Name *gateway.SectionName; BackendRefs []gateway.BackendRef }
UDPRouteSpec { +CommonRouteSpec gateway.CommonRouteSpec; Rules []gatewayalpha.UDPRouteRule }
UDPRouteStatus { +RouteStatus gateway.RouteStatus }
`;
