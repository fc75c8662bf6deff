/** The Go types of Ingress (k8s.io/api), in the notation of `parse-types.ts`. */
export const NETWORKING_TYPES = `
package networking v1
HTTPIngressPath & { Path string; PathType *networking.PathType; Backend networking.IngressBackend }
HTTPIngressRuleValue & { Paths []networking.HTTPIngressPath }
Ingress & { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec networking.IngressSpec; Status networking.IngressStatus }
IngressBackend & { Service *networking.IngressServiceBackend; Resource *core.TypedLocalObjectReference }
IngressLoadBalancerIngress & { IP ip string; Hostname string; Ports []networking.IngressPortStatus }
IngressLoadBalancerStatus & { Ingress []networking.IngressLoadBalancerIngress }
IngressPortStatus & { Port int32; Protocol core.Protocol; Error *string }
IngressRule & { Host string; +IngressRuleValue networking.IngressRuleValue }
IngressRuleValue & { HTTP http *networking.HTTPIngressRuleValue }
IngressServiceBackend & { Name string; Port networking.ServiceBackendPort }
IngressSpec & { IngressClassName *string; DefaultBackend *networking.IngressBackend; TLS tls []networking.IngressTLS; Rules []networking.IngressRule }
IngressStatus & { LoadBalancer networking.IngressLoadBalancerStatus }
IngressTLS & { Hosts []string; SecretName string }
ServiceBackendPort & { Name string; Number int32 }
PathType = string
`;
