/** The Go types of Ingress (k8s.io/api), in the notation of `parse-types.ts`. */
export const NETWORKING_TYPES = `
package networking v1
HTTPIngressPath & { 1:Path string; 3:PathType *networking.PathType; 2:Backend networking.IngressBackend }
HTTPIngressRuleValue & { Paths []networking.HTTPIngressPath }
Ingress & { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec networking.IngressSpec; Status networking.IngressStatus }
IngressBackend & { 4:Service *networking.IngressServiceBackend; 3:Resource *core.TypedLocalObjectReference }
IngressLoadBalancerIngress & { IP ip string; Hostname string; Ports []networking.IngressPortStatus }
IngressLoadBalancerStatus & { Ingress []networking.IngressLoadBalancerIngress }
IngressPortStatus & { Port int32; Protocol core.Protocol; Error *string }
IngressRule & { Host string; +IngressRuleValue networking.IngressRuleValue }
IngressRuleValue & { HTTP http *networking.HTTPIngressRuleValue }
IngressServiceBackend & { Name string; Port networking.ServiceBackendPort }
IngressSpec & { 4:IngressClassName *string; 1:DefaultBackend *networking.IngressBackend; 2:TLS tls []networking.IngressTLS; 3:Rules []networking.IngressRule }
IngressStatus & { LoadBalancer networking.IngressLoadBalancerStatus }
IngressTLS & { Hosts []string; SecretName string }
ServiceBackendPort & { Name string; Number int32 }
PathType = string
`;
