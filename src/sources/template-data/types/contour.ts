/** The Go types of Contour's HTTPProxy (github.com/projectcontour/contour), in the notation of `parse-types.ts`. */
export const CONTOUR_TYPES = `
package contour v1
AuthorizationPolicy { Disabled bool; Context map[string]string }
AuthorizationServer { ExtensionServiceRef extensionRef contour.ExtensionServiceReference; AuthPolicy *contour.AuthorizationPolicy; ResponseTimeout string; FailOpen bool; WithRequestBody *contour.AuthorizationServerBufferSettings }
AuthorizationServerBufferSettings { MaxRequestBytes uint32; AllowPartialMessage bool; PackAsBytes bool }
CORSHeaderValue = string
CORSPolicy { AllowCredentials bool; AllowOrigin []string; AllowMethods []contour.CORSHeaderValue; AllowHeaders []contour.CORSHeaderValue; ExposeHeaders []contour.CORSHeaderValue; MaxAge string; AllowPrivateNetwork bool }
ClientCertificateDetails { Subject bool; Cert bool; Chain bool; DNS dns bool; URI uri bool }
CookieDomainRewrite { Value string }
CookiePathRewrite { Value string }
CookieRewritePolicy { Name string; PathRewrite *contour.CookiePathRewrite; DomainRewrite *contour.CookieDomainRewrite; Secure *bool; SameSite *string }
DetailedCondition { +Condition meta.Condition; Errors []contour.SubCondition; Warnings []contour.SubCondition }
DownstreamValidation { CACertificate caSecret string; SkipClientCertValidation bool; ForwardClientCertificate *contour.ClientCertificateDetails; CertificateRevocationList crlSecret string; OnlyVerifyLeafCertCrl crlOnlyVerifyLeafCert bool; OptionalClientCertificate bool }
ExtensionServiceReference { APIVersion apiVersion string; Namespace string; Name string }
GenericKeyDescriptor { Key string; Value string }
GlobalRateLimitPolicy { Disabled bool; Descriptors []contour.RateLimitDescriptor }
HTTPDirectResponsePolicy { StatusCode int; Body string }
HTTPHealthCheckPolicy { Path string; Host string; IntervalSeconds int64; TimeoutSeconds int64; UnhealthyThresholdCount int64; HealthyThresholdCount int64; ExpectedStatuses []contour.HTTPStatusRange }
HTTPInternalRedirectPolicy { MaxInternalRedirects uint32; RedirectResponseCodes []contour.RedirectResponseCode; AllowCrossSchemeRedirect string; DenyRepeatedRouteRedirect bool }
HTTPProxy { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec contour.HTTPProxySpec; Status contour.HTTPProxyStatus }
HTTPProxySpec { VirtualHost virtualhost *contour.VirtualHost; Routes []contour.Route; TCPProxy tcpproxy *contour.TCPProxy; Includes []contour.Include; IngressClassName string }
HTTPProxyStatus { CurrentStatus string; Description string; LoadBalancer core.LoadBalancerStatus; Conditions []contour.DetailedCondition }
HTTPRequestRedirectPolicy { Scheme *string; Hostname *string; Port *int32; StatusCode *contour.RedirectResponseCode; Path *string; Prefix *string }
HTTPStatusRange { Start int64; End int64 }
HeaderHashOptions { HeaderName string }
HeaderMatchCondition { Name string; Present bool; NotPresent notpresent bool; Contains string; NotContains notcontains string; IgnoreCase bool; Exact string; NotExact notexact string; Regex string; TreatMissingAsEmpty bool }
HeaderValue { Name string; Value string }
HeadersPolicy { Set []contour.HeaderValue; Remove []string }
IPFilterPolicy { Source contour.IPFilterSource; CIDR cidr string }
IPFilterSource = string
Include { Name string; Namespace string; Conditions []contour.MatchCondition }
JWTProvider { Name string; Default bool; Issuer string; Audiences []string; RemoteJWKS contour.RemoteJWKS; ForwardJWT bool }
JWTVerificationPolicy { Require string; Disabled bool }
LoadBalancerPolicy { Strategy string; RequestHashPolicies []contour.RequestHashPolicy }
LocalRateLimitPolicy { Requests uint32; Unit string; Burst uint32; ResponseStatusCode uint32; ResponseHeadersToAdd []contour.HeaderValue }
MatchCondition { Prefix string; Exact string; Regex string; Header *contour.HeaderMatchCondition; QueryParameter *contour.QueryParameterMatchCondition }
QueryParameterHashOptions { ParameterName string }
QueryParameterMatchCondition { Name string; Exact string; Prefix string; Suffix string; Regex string; Contains string; IgnoreCase bool; Present bool }
RateLimitDescriptor { Entries []contour.RateLimitDescriptorEntry }
RateLimitDescriptorEntry { GenericKey *contour.GenericKeyDescriptor; RequestHeader *contour.RequestHeaderDescriptor; RequestHeaderValueMatch *contour.RequestHeaderValueMatchDescriptor; RemoteAddress *contour.RemoteAddressDescriptor }
RateLimitPolicy { Local *contour.LocalRateLimitPolicy; Global *contour.GlobalRateLimitPolicy }
RedirectResponseCode = uint32
RemoteAddressDescriptor {  }
RemoteJWKS { URI uri string; UpstreamValidation validation *contour.UpstreamValidation; Timeout string; CacheDuration string; DNSLookupFamily dnsLookupFamily string }
ReplacePrefix { Prefix string; Replacement string }
RequestHashPolicy { Terminal bool; HeaderHashOptions *contour.HeaderHashOptions; QueryParameterHashOptions *contour.QueryParameterHashOptions; HashSourceIP bool }
RequestHeaderDescriptor { HeaderName string; DescriptorKey string }
RequestHeaderValueMatchDescriptor { Headers []contour.HeaderMatchCondition; ExpectMatch bool; Value string }
RetryOn = string
RetryPolicy { NumRetries count int64; PerTryTimeout string; RetryOn []contour.RetryOn; RetriableStatusCodes []uint32 }
Route { Conditions []contour.MatchCondition; Services []contour.Service; EnableWebsockets bool; PermitInsecure bool; AuthPolicy *contour.AuthorizationPolicy; TimeoutPolicy *contour.TimeoutPolicy; RetryPolicy *contour.RetryPolicy; HealthCheckPolicy *contour.HTTPHealthCheckPolicy; LoadBalancerPolicy *contour.LoadBalancerPolicy; PathRewritePolicy *contour.PathRewritePolicy; RequestHeadersPolicy *contour.HeadersPolicy; ResponseHeadersPolicy *contour.HeadersPolicy; CookieRewritePolicies []contour.CookieRewritePolicy; RateLimitPolicy *contour.RateLimitPolicy; RequestRedirectPolicy *contour.HTTPRequestRedirectPolicy; DirectResponsePolicy *contour.HTTPDirectResponsePolicy; InternalRedirectPolicy *contour.HTTPInternalRedirectPolicy; JWTVerificationPolicy jwtVerificationPolicy *contour.JWTVerificationPolicy; IPAllowFilterPolicy ipAllowPolicy []contour.IPFilterPolicy; IPDenyFilterPolicy ipDenyPolicy []contour.IPFilterPolicy }
Service { Name string; Port int; HealthPort int; Protocol *string; Weight int64; UpstreamValidation validation *contour.UpstreamValidation; Mirror bool; RequestHeadersPolicy *contour.HeadersPolicy; ResponseHeadersPolicy *contour.HeadersPolicy; CookieRewritePolicies []contour.CookieRewritePolicy; SlowStartPolicy *contour.SlowStartPolicy }
SlowStartPolicy { Window string; Aggression string; MinimumWeightPercent minWeightPercent uint32 }
SubCondition { Type string; Status meta.ConditionStatus; Reason string; Message string }
TCPHealthCheckPolicy { IntervalSeconds int64; TimeoutSeconds int64; UnhealthyThresholdCount uint32; HealthyThresholdCount uint32 }
TCPProxy { LoadBalancerPolicy *contour.LoadBalancerPolicy; Services []contour.Service; Include *contour.TCPProxyInclude; IncludesDeprecated includes *contour.TCPProxyInclude; HealthCheckPolicy *contour.TCPHealthCheckPolicy }
TCPProxyInclude { Name string; Namespace string }
TLS { SecretName string; MinimumProtocolVersion string; MaximumProtocolVersion string; Passthrough bool; ClientValidation *contour.DownstreamValidation; EnableFallbackCertificate bool }
TimeoutPolicy { Response string; Idle string; IdleConnection string }
UpstreamValidation { CACertificate caSecret string; SubjectName string; SubjectNames []string }
PathRewritePolicy { ReplacePrefix []contour.ReplacePrefix }
VirtualHost { Fqdn string; TLS tls *contour.TLS; Authorization *contour.AuthorizationServer; CORSPolicy corsPolicy *contour.CORSPolicy; RateLimitPolicy *contour.RateLimitPolicy; JWTProviders jwtProviders []contour.JWTProvider; IPAllowFilterPolicy ipAllowPolicy []contour.IPFilterPolicy; IPDenyFilterPolicy ipDenyPolicy []contour.IPFilterPolicy }
`;
