/** The Go types of Istio's Gateway and VirtualService (istio.io/client-go), in the notation of `parse-types.ts`. */
export const ISTIO_TYPES = `
package istio v1
Gateway { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec istioapi.Gateway; Status istiometa.IstioStatus }
VirtualService { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec istioapi.VirtualService; Status istiometa.IstioStatus }
package istioapi v1alpha3
CorsPolicy { AllowOrigin allow_origin []string; AllowOrigins allow_origins []*istioapi.StringMatch; AllowMethods allow_methods []string; AllowHeaders allow_headers []string; ExposeHeaders expose_headers []string; MaxAge max_age ?; AllowCredentials allow_credentials ?; UnmatchedPreflights unmatched_preflights istioapi.CorsPolicy_UnmatchedPreflights }
CorsPolicy_UnmatchedPreflights = ?
Delegate { Name string; Namespace string }
Destination { Host string; Subset string; Port *istioapi.PortSelector }
Gateway { Servers []*istioapi.Server; Selector map[string]string }
HTTPBody { Specifier ? }
HTTPDirectResponse { Status uint32; Body *istioapi.HTTPBody }
HTTPFaultInjection { Delay *istioapi.HTTPFaultInjection_Delay; Abort *istioapi.HTTPFaultInjection_Abort }
HTTPFaultInjection_Abort { ErrorType ?; Percentage *istioapi.Percent }
HTTPFaultInjection_Delay { Percent int32; HttpDelayType ?; Percentage *istioapi.Percent }
HTTPMatchRequest { Name string; Uri *istioapi.StringMatch; Scheme *istioapi.StringMatch; Method *istioapi.StringMatch; Authority *istioapi.StringMatch; Headers map[string]*istioapi.StringMatch; Port uint32; SourceLabels source_labels map[string]string; Gateways []string; QueryParams query_params map[string]*istioapi.StringMatch; IgnoreUriCase ignore_uri_case bool; WithoutHeaders without_headers map[string]*istioapi.StringMatch; SourceNamespace source_namespace string; StatPrefix stat_prefix string }
HTTPMirrorPolicy { Destination *istioapi.Destination; Percentage *istioapi.Percent }
HTTPRedirect { Uri string; Authority string; RedirectPort ?; Scheme string; RedirectCode redirect_code uint32; PrefixRewrite prefix_rewrite string }
HTTPRetry { Attempts int32; PerTryTimeout per_try_timeout ?; RetryOn retry_on string; RetryRemoteLocalities retry_remote_localities ?; RetryIgnorePreviousHosts retry_ignore_previous_hosts ?; Backoff ? }
HTTPRewrite { Uri string; Authority string; UriRegexRewrite uri_regex_rewrite *istioapi.RegexRewrite }
HTTPRoute { Name string; Match []*istioapi.HTTPMatchRequest; Route []*istioapi.HTTPRouteDestination; Redirect *istioapi.HTTPRedirect; DirectResponse direct_response *istioapi.HTTPDirectResponse; Delegate *istioapi.Delegate; Rewrite *istioapi.HTTPRewrite; Timeout ?; Retries *istioapi.HTTPRetry; Fault *istioapi.HTTPFaultInjection; Mirror *istioapi.Destination; Mirrors []*istioapi.HTTPMirrorPolicy; MirrorPercent mirror_percent ?; MirrorPercentage mirror_percentage *istioapi.Percent; CorsPolicy cors_policy *istioapi.CorsPolicy; Headers *istioapi.Headers }
HTTPRouteDestination { Destination *istioapi.Destination; Weight int32; Headers *istioapi.Headers }
Headers { Request *istioapi.Headers_HeaderOperations; Response *istioapi.Headers_HeaderOperations }
Headers_HeaderOperations { Set map[string]string; Add map[string]string; Remove []string }
L4MatchAttributes { DestinationSubnets destination_subnets []string; Port uint32; SourceSubnet source_subnet string; SourceLabels source_labels map[string]string; Gateways []string; SourceNamespace source_namespace string }
RegexRewrite { Match string; Rewrite string }
RouteDestination { Destination *istioapi.Destination; Weight int32 }
Server { Port *istioapi.Port; Bind string; Hosts []string; Tls *istioapi.ServerTLSSettings; DefaultEndpoint default_endpoint string; Name string }
ServerTLSSettings { HttpsRedirect https_redirect bool; Mode istioapi.ServerTLSSettings_TLSmode; ServerCertificate server_certificate string; PrivateKey private_key string; CaCertificates ca_certificates string; CaCrl ca_crl string; CredentialName credential_name string; CredentialNames credential_names []string; CaCertCredentialName ca_cert_credential_name string; TlsCertificates tls_certificates []*istioapi.ServerTLSSettings_TLSCertificate; SubjectAltNames subject_alt_names []string; VerifyCertificateSpki verify_certificate_spki []string; VerifyCertificateHash verify_certificate_hash []string; MinProtocolVersion min_protocol_version istioapi.ServerTLSSettings_TLSProtocol; MaxProtocolVersion max_protocol_version istioapi.ServerTLSSettings_TLSProtocol; CipherSuites cipher_suites []string; InsecureSkipVerify insecure_skip_verify ? }
ServerTLSSettings_TLSCertificate { ServerCertificate server_certificate string; PrivateKey private_key string; CaCertificates ca_certificates string }
ServerTLSSettings_TLSProtocol = ?
ServerTLSSettings_TLSmode = ?
StringMatch { MatchType ? }
TCPRoute { Match []*istioapi.L4MatchAttributes; Route []*istioapi.RouteDestination }
TLSMatchAttributes { SniHosts sni_hosts []string; DestinationSubnets destination_subnets []string; Port uint32; SourceLabels source_labels map[string]string; Gateways []string; SourceNamespace source_namespace string }
TLSRoute { Match []*istioapi.TLSMatchAttributes; Route []*istioapi.RouteDestination }
Percent { Value float64 }
VirtualService { Hosts []string; Gateways []string; Http []*istioapi.HTTPRoute; Tls []*istioapi.TLSRoute; Tcp []*istioapi.TCPRoute; ExportTo export_to []string }
Port { Number uint32; Protocol string; Name string; TargetPort target_port uint32 }
PortSelector { Number uint32 }
package istiometa v1alpha1
IstioCondition { Type string; Status string; LastProbeTime last_probe_time ?; LastTransitionTime last_transition_time ?; Reason string; Message string; ObservedGeneration observed_generation int64 }
IstioStatus { Conditions []*istiometa.IstioCondition; ValidationMessages validation_messages []*analysis_v1alpha1.AnalysisMessageBase; ObservedGeneration observed_generation int64 }
package analysis_v1alpha1 v1alpha1
AnalysisMessageBase { Type *analysis_v1alpha1.AnalysisMessageBase_Type; Level analysis_v1alpha1.AnalysisMessageBase_Level; DocumentationUrl documentation_url string }
AnalysisMessageBase_Level = ?
AnalysisMessageBase_Type { Name string; Code string }
`;
