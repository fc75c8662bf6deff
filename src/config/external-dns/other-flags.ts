import type { Flag, FlagType } from "./flag";

const RUNNING = "it only says how the controller runs";
const CLUSTER_ACCESS = "it only says how external-dns reaches the cluster; manifests are given to kube53";
const AWS_ACCESS = "it only says how external-dns reaches AWS; Terraform applies the records";
const OBSERVING = "it only concerns logs, metrics and events";
const TIMING = "it only says when external-dns looks again";
const TYPE_IS_FIXED = "external-dns itself reads it and never uses it: the DNSEndpoint type is built in";
const REGISTRY_STORE = "it only says where ownership is stored; Terraform's state is the owner here";
const OTHER_PROVIDER = "it concerns another DNS provider; kube53 writes Route 53";

const rows = (why: string, type: FlagType, ...names: string[]): Flag[] =>
  names.map((name) => ({ name, type, ignored: why }));

const choice = (why: string, name: string, values: readonly string[]): Flag => ({
  name,
  type: "string",
  values,
  ignored: why,
});

/** The flags that cannot matter to a compiler; their values are still checked, as external-dns would not start otherwise. */
export const OTHER_FLAGS: readonly Flag[] = [
  ...rows(CLUSTER_ACCESS, "string", "server", "kubeconfig"),
  ...rows(CLUSTER_ACCESS, "duration", "request-timeout", "kube-api-cache-sync-timeout"),
  { name: "kube-api-qps", type: "integer", positive: true, ignored: CLUSTER_ACCESS },
  { name: "kube-api-burst", type: "integer", positive: true, ignored: CLUSTER_ACCESS },
  ...rows(RUNNING, "boolean", "version", "once", "webhook-server"),
  ...rows(TIMING, "duration", "interval", "min-event-sync-interval", "provider-cache-time", "txt-cache-interval"),
  ...rows(TIMING, "boolean", "events", "listen-endpoint-events"),
  choice(OBSERVING, "log-format", ["text", "json"]),
  choice(OBSERVING, "log-level", ["panic", "debug", "info", "warning", "error", "fatal"]),
  ...rows(OBSERVING, "string", "metrics-address"),
  ...rows(OBSERVING, "list", "events-emit"),
  ...rows(TYPE_IS_FIXED, "string", "crd-source-apiversion", "crd-source-kind"),
  ...rows("kube53 refuses the connector source", "string", "connector-source-server"),
  ...rows(AWS_ACCESS, "string", "aws-assume-role", "aws-assume-role-external-id", "aws-assume-role-session-name"),
  ...rows(AWS_ACCESS, "integer", "aws-api-retries", "batch-change-size"),
  ...rows(AWS_ACCESS, "duration", "aws-batch-change-interval", "aws-zones-cache-duration", "batch-change-interval"),
  ...rows(REGISTRY_STORE, "string", "dynamodb-region", "dynamodb-table"),
  ...rows(OTHER_PROVIDER, "list", "zone-name-filter", "inmemory-zone", "rfc2136-host", "rfc2136-zone"),
  ...rows(OTHER_PROVIDER, "list", "aws-sd-create-tag"),
  ...rows(OTHER_PROVIDER, "boolean", "aws-sd-service-cleanup"),
  ...rows(OTHER_PROVIDER, "string", "google-project", "alibaba-cloud-config-file"),
  ...rows(OTHER_PROVIDER, "integer", "google-batch-change-size", "azure-maxretries-count"),
  ...rows(OTHER_PROVIDER, "duration", "google-batch-change-interval", "azure-zones-cache-duration"),
  choice(OTHER_PROVIDER, "google-zone-visibility", ["", "public", "private"]),
  choice(OTHER_PROVIDER, "alibaba-cloud-zone-type", ["", "public", "private"]),
  ...rows(OTHER_PROVIDER, "string", "azure-config-file", "azure-resource-group", "azure-subscription-id"),
  ...rows(OTHER_PROVIDER, "string", "azure-user-assigned-identity-client-id"),
  ...rows(OTHER_PROVIDER, "boolean", "cloudflare-proxied", "cloudflare-custom-hostnames"),
  choice(OTHER_PROVIDER, "cloudflare-custom-hostnames-min-tls-version", ["1.0", "1.1", "1.2", "1.3"]),
  choice(OTHER_PROVIDER, "cloudflare-custom-hostnames-certificate-authority", [
    "google",
    "ssl_com",
    "lets_encrypt",
    "none",
  ]),
  ...rows(OTHER_PROVIDER, "integer", "cloudflare-dns-records-per-page"),
  ...rows(OTHER_PROVIDER, "boolean", "cloudflare-regional-services"),
  ...rows(OTHER_PROVIDER, "string", "cloudflare-region-key", "cloudflare-record-comment", "coredns-prefix"),
  ...rows(OTHER_PROVIDER, "boolean", "coredns-strictly-owned"),
  ...rows(OTHER_PROVIDER, "string", "oci-config-file", "oci-compartment-ocid"),
  choice(OTHER_PROVIDER, "oci-zone-scope", ["", "GLOBAL", "PRIVATE"]),
  ...rows(OTHER_PROVIDER, "boolean", "oci-auth-instance-principal"),
  ...rows(OTHER_PROVIDER, "duration", "oci-zones-cache-duration"),
  ...rows(OTHER_PROVIDER, "string", "ovh-endpoint"),
  ...rows(OTHER_PROVIDER, "integer", "ovh-api-rate-limit"),
  ...rows(OTHER_PROVIDER, "boolean", "ovh-enable-cname-relative"),
  ...rows(OTHER_PROVIDER, "string", "pdns-server", "pdns-server-id", "pdns-api-key"),
  ...rows(OTHER_PROVIDER, "boolean", "pdns-skip-tls-verify", "ns1-ignoressl", "godaddy-api-ote"),
  ...rows(OTHER_PROVIDER, "string", "ns1-endpoint", "godaddy-api-key", "godaddy-api-secret"),
  ...rows(OTHER_PROVIDER, "integer", "ns1-min-ttl", "godaddy-api-ttl"),
  ...rows(OTHER_PROVIDER, "string", "tls-ca", "tls-client-cert", "tls-client-cert-key"),
  ...rows(OTHER_PROVIDER, "string", "exoscale-apienv", "exoscale-apizone", "exoscale-apikey", "exoscale-apisecret"),
  ...rows(OTHER_PROVIDER, "integer", "rfc2136-port", "rfc2136-batch-change-size"),
  ...rows(OTHER_PROVIDER, "boolean", "rfc2136-insecure", "rfc2136-tsig-axfr", "rfc2136-gss-tsig", "rfc2136-use-tls"),
  ...rows(OTHER_PROVIDER, "boolean", "rfc2136-skip-tls-verify"),
  ...rows(OTHER_PROVIDER, "string", "rfc2136-tsig-keyname", "rfc2136-tsig-secret", "rfc2136-tsig-secret-alg"),
  ...rows(OTHER_PROVIDER, "duration", "rfc2136-min-ttl"),
  ...rows(OTHER_PROVIDER, "string", "rfc2136-kerberos-username", "rfc2136-kerberos-password"),
  ...rows(OTHER_PROVIDER, "string", "rfc2136-kerberos-realm"),
  choice(OTHER_PROVIDER, "rfc2136-load-balancing-strategy", ["random", "round-robin", "disabled"]),
  ...rows(OTHER_PROVIDER, "string", "pihole-server", "pihole-password"),
  ...rows(OTHER_PROVIDER, "boolean", "pihole-tls-skip-verify"),
  ...rows(OTHER_PROVIDER, "string", "webhook-provider-url"),
  ...rows(OTHER_PROVIDER, "duration", "webhook-provider-read-timeout", "webhook-provider-write-timeout"),
];
