/** The Go types of OpenShift's Route (github.com/openshift/api), in the notation of `parse-types.ts`. */
export const OPENSHIFT_TYPES = `
package openshift v1
Route & { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec openshift.RouteSpec; Status openshift.RouteStatus }
RouteSpec & { Host string; Subdomain string; To openshift.RouteTargetReference; AlternateBackends []openshift.RouteTargetReference; Port *openshift.RoutePort; TLS tls *openshift.TLSConfig; WildcardPolicy openshift.WildcardPolicyType; HTTPHeaders httpHeaders *openshift.RouteHTTPHeaders }
RouteHTTPHeaders & { Actions openshift.RouteHTTPHeaderActions }
RouteHTTPHeaderActions & { Response []openshift.RouteHTTPHeader; Request []openshift.RouteHTTPHeader }
RouteHTTPHeader & { Name string; Action openshift.RouteHTTPHeaderActionUnion }
RouteHTTPHeaderActionUnion & { Type openshift.RouteHTTPHeaderActionType; Set *openshift.RouteSetHTTPHeader }
RouteSetHTTPHeader & { Value string }
RouteHTTPHeaderActionType = string
RouteTargetReference & { Kind string; Name string; Weight *int32 }
RoutePort & { TargetPort intstr.IntOrString }
TLSConfig & { Termination openshift.TLSTerminationType; Certificate string; Key string; CACertificate caCertificate string; DestinationCACertificate string; InsecureEdgeTerminationPolicy openshift.InsecureEdgeTerminationPolicyType; ExternalCertificate *openshift.LocalObjectReference }
LocalObjectReference & { Name string }
TLSTerminationType = string
InsecureEdgeTerminationPolicyType = string
WildcardPolicyType = string
RouteStatus & { Ingress []openshift.RouteIngress }
RouteIngress & { Host string; RouterName string; Conditions []openshift.RouteIngressCondition; WildcardPolicy openshift.WildcardPolicyType; RouterCanonicalHostname string }
RouteIngressCondition & { Type openshift.RouteIngressConditionType; Status core.ConditionStatus; Reason string; Message string; LastTransitionTime *meta.Time }
RouteIngressConditionType = string
`;
