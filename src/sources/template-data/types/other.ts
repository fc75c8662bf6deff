/**
 * The Go types that external-dns declares itself for Traefik, Skipper and Gloo, as far as it reads them, and those of
 * F5's controller; in the notation of `parse-types.ts`.
 */
export const OTHER_TYPES = `
package f5 v1
VirtualServer { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec f5.VirtualServerSpec; Status f5.CustomResourceStatus }
VirtualServerSpec { Host string; HostAliases []string; HostGroup string; VirtualServerAddress string; AdditionalVirtualServerAddresses []string; IPAMLabel ipamLabel string; BigIPRouteDomain bigipRouteDomain int32; VirtualServerName string; VirtualServerHTTPPort int32; VirtualServerHTTPSPort int32; TLSProfileName tlsProfileName string; HTTPTraffic httpTraffic string; SNAT snat string; WAF waf string; RewriteAppRoot string; AllowVLANs allowVlans []string; IRules iRules []string; ServiceAddress []f5.ServiceAddress; PolicyName string; PersistenceProfile string; ProfileMultiplex string; DOS dos string; BotDefense string; AllowSourceRange []string; ConnectionMirroring string; Partition string; HTTPMrfRoutingEnabled httpMrfRoutingEnabled *bool; Pools []f5.Pool; DefaultPool f5.DefaultPool }
ServiceAddress { ArpEnabled bool; ICMPEcho icmpEcho string; RouteAdvertisement string; TrafficGroup string; SpanningEnabled bool }
Pool { Name string; Path string; Service string; ServicePort intstr.IntOrString; NodeMemberLabel string; ServiceNamespace string; Rewrite string; HostRewrite string; Balance loadBalancingMethod string; Weight *int32; ReselectTries int32; ServiceDownAction string }
DefaultPool { Name string; Service string; ServicePort intstr.IntOrString; NodeMemberLabel string; ServiceNamespace string; Balance loadBalancingMethod string; Reference string }
TransportServer { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec f5.TransportServerSpec; Status f5.CustomResourceStatus }
TransportServerSpec { VirtualServerAddress string; AdditionalVirtualServerAddresses []string; VirtualServerPort int32; VirtualServerName string; Host string; HostGroup string; Mode string; SNAT snat string; ConnectionMirroring string; Pool f5.Pool; AllowVLANs allowVlans []string; Type string; ServiceAddress []f5.ServiceAddress; IPAMLabel ipamLabel string; BigIPRouteDomain bigipRouteDomain int32; IRules iRules []string; PolicyName string; PersistenceProfile string; DOS dos string; BotDefense string; Partition string }
CustomResourceStatus { VSAddress vsAddress string; LastUpdated meta.Time; Status string; Error string }
package source source
IngressRoute { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec source.traefikIngressRouteSpec }
IngressRouteTCP { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec source.traefikIngressRouteTCPSpec }
IngressRouteUDP { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta }
traefikIngressRouteSpec { Routes []source.traefikRoute }
traefikIngressRouteTCPSpec { Routes []source.traefikRouteTCP }
traefikRoute { Match string }
traefikRouteTCP { Match string }
routeGroup { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Metadata metadata source.itemMetadata; Spec source.routeGroupSpec; Status source.routeGroupStatus }
itemMetadata { Namespace string; Name string; Annotations map[string]string }
routeGroupSpec { Hosts []string }
routeGroupStatus { LoadBalancer source.routeGroupLoadBalancerStatus }
routeGroupLoadBalancerStatus { RouteGroup routegroup []source.routeGroupLoadBalancer }
routeGroupLoadBalancer { IP ip string; Hostname string }
proxy { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec source.proxySpec }
proxySpec { Listeners []source.proxySpecListener }
proxySpecListener { HTTPListener httpListener source.proxySpecHTTPListener; AggregateListener aggregateListener source.proxySpecAggregateListener; MetadataStatic metadataStatic source.proxyMetadataStatic }
proxySpecHTTPListener { VirtualHosts []source.proxyVirtualHost }
proxySpecAggregateListener { HTTPResources httpResources source.proxyHTTPResources; HTTPFilterChains httpFilterChains []source.proxyFilterChain }
proxyHTTPResources { VirtualHosts map[string]source.proxyVirtualHost }
proxyFilterChain { VirtualHostRefs []string }
proxyVirtualHost { Domains []string; Metadata source.proxyVirtualHostMetadata; MetadataStatic metadataStatic source.proxyMetadataStatic }
proxyVirtualHostMetadata { Source []source.proxyVirtualHostMetadataSource }
proxyVirtualHostMetadataSource { Kind string; Name string; Namespace string }
proxyMetadataStatic { Source sources []source.proxyMetadataStaticSource }
proxyMetadataStaticSource { ResourceKind string; ResourceRef source.proxyMetadataStaticSourceRef }
proxyMetadataStaticSourceRef { Name string; Namespace string }
unstructuredWrapper { Name string; Namespace string; Kind string; APIVersion apiVersion string; Labels map[string]string; Annotations map[string]string; Metadata map[string]any; Spec map[string]any; Status map[string]any; Object map[string]any }
package template template
fqdnTemplateData { Name string; Namespace string; Kind string; APIVersion apiVersion string; Labels map[string]string; Annotations map[string]string; Metadata map[string]any; Spec map[string]any; Status map[string]any; Object map[string]any }
package time time
Month = int
Weekday = int
`;
