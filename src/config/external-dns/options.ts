import type { SOURCE_NAMES } from "./source-names";
import { NEWEST_VERSION, VERSIONS, type ExternalDnsVersion, type VersionTraits } from "./versions";

export type SourceName = (typeof SOURCE_NAMES)[number];
export type Compatibility = "" | "mate" | "molecule" | "kops-dns-controller";
export type Policy = Exclude<VersionTraits["policy"], "">;

/**
 * The flags of external-dns that bear on what it publishes, typed, with its own defaults filled in.
 *
 * One member for each flag, named after it. Lists keep the order of the command line.
 */
export interface ExternalDnsOptions {
  /** The release whose behaviour is meant; no flag, but `compat.version`. */
  readonly version: ExternalDnsVersion;
  readonly sources: readonly SourceName[];
  readonly namespace: string;
  readonly annotationFilter: string;
  readonly labelFilter: string;
  readonly annotationPrefix: string;
  readonly fqdnTemplate: readonly string[];
  readonly targetTemplate: readonly string[];
  readonly fqdnTargetTemplate: readonly string[];
  readonly combineFqdnAnnotation: boolean;
  readonly ignoreHostnameAnnotation: boolean;
  readonly compatibility: Compatibility;
  readonly ingressClass: readonly string[];
  readonly ignoreIngressTlsSpec: boolean;
  readonly ignoreIngressRulesSpec: boolean;
  readonly serviceTypeFilter: readonly string[];
  readonly publishInternalServices: boolean;
  readonly publishHostIp: boolean;
  readonly alwaysPublishNotReadyAddresses: boolean;
  readonly resolveServiceLoadBalancerHostname: boolean;
  readonly exposeInternalIpv6: boolean;
  readonly excludeUnschedulable: boolean;
  readonly ignoreNonHostNetworkPods: boolean;
  readonly podSourceDomain: string;
  readonly gatewayName: string;
  readonly gatewayNamespace: string;
  readonly gatewayLabelFilter: string;
  readonly gatewayListenerSets: boolean;
  readonly glooNamespace: readonly string[];
  readonly skipperRoutegroupGroupversion: string;
  readonly openshiftRouterName: string;
  readonly traefikEnableLegacy: boolean;
  readonly traefikDisableNew: boolean;
  readonly unstructuredResource: readonly string[];
  readonly defaultTargets: readonly string[];
  readonly forceDefaultTargets: boolean;
  readonly nat64Networks: readonly string[];
  readonly targetNetFilter: readonly string[];
  readonly excludeTargetNet: readonly string[];
  readonly createPtr: boolean;
  /** Whole seconds; 0 is none. */
  readonly minTtl: number;
  readonly preferAlias: boolean;
  readonly provider: string;
  readonly managedRecordTypes: readonly string[];
  readonly excludeRecordTypes: readonly string[];
  readonly domainFilter: readonly string[];
  readonly excludeDomains: readonly string[];
  readonly regexDomainFilter: string;
  readonly regexDomainExclusion: string;
  readonly zoneIdFilter: readonly string[];
  readonly awsZoneType: "" | "public" | "private";
  readonly awsZoneTags: readonly string[];
  readonly awsZoneMatchParent: boolean;
  readonly awsProfile: readonly string[];
  readonly awsPreferCname: boolean;
  readonly awsEvaluateTargetHealth: boolean;
  readonly awsBatchChangeSize: number;
  readonly awsBatchChangeSizeBytes: number;
  readonly awsBatchChangeSizeValues: number;
  readonly policy: Policy | "";
  readonly registry: string;
  readonly txtOwnerId: string;
  readonly txtPrefix: string;
  readonly txtSuffix: string;
  readonly txtWildcardReplacement: string;
  readonly txtEncryptEnabled: boolean;
  readonly txtEncryptAesKey: string;
  readonly migrateFromTxtOwner: string;
  /** Where the crd registry keeps its objects. */
  readonly crdRegistryNamespace: string;
  /** Nothing is submitted. */
  readonly dryRun: boolean;
}

/** external-dns' defaults. Source: spec of external-dns, "Flags that influence the computed endpoint set". */
export const DEFAULT_OPTIONS: ExternalDnsOptions = {
  version: NEWEST_VERSION,
  sources: [],
  namespace: "",
  annotationFilter: "",
  labelFilter: "",
  annotationPrefix: VERSIONS[NEWEST_VERSION].annotationPrefix,
  fqdnTemplate: [],
  targetTemplate: [],
  fqdnTargetTemplate: [],
  combineFqdnAnnotation: false,
  ignoreHostnameAnnotation: false,
  compatibility: "",
  ingressClass: [],
  ignoreIngressTlsSpec: false,
  ignoreIngressRulesSpec: false,
  serviceTypeFilter: [],
  publishInternalServices: false,
  publishHostIp: false,
  alwaysPublishNotReadyAddresses: false,
  resolveServiceLoadBalancerHostname: false,
  exposeInternalIpv6: false,
  excludeUnschedulable: true,
  ignoreNonHostNetworkPods: false,
  podSourceDomain: "",
  gatewayName: "",
  gatewayNamespace: "",
  gatewayLabelFilter: "",
  gatewayListenerSets: false,
  glooNamespace: ["gloo-system"],
  skipperRoutegroupGroupversion: "zalando.org/v1",
  openshiftRouterName: "",
  traefikEnableLegacy: false,
  traefikDisableNew: false,
  unstructuredResource: [],
  defaultTargets: [],
  forceDefaultTargets: false,
  nat64Networks: [],
  targetNetFilter: [],
  excludeTargetNet: [],
  createPtr: false,
  minTtl: 0,
  preferAlias: false,
  provider: "aws",
  managedRecordTypes: ["A", "AAAA", "CNAME"],
  excludeRecordTypes: [],
  domainFilter: [],
  excludeDomains: [],
  regexDomainFilter: "",
  regexDomainExclusion: "",
  zoneIdFilter: [],
  awsZoneType: "",
  awsZoneTags: [],
  awsZoneMatchParent: false,
  awsProfile: [],
  awsPreferCname: false,
  awsEvaluateTargetHealth: true,
  awsBatchChangeSize: 1000,
  awsBatchChangeSizeBytes: 32000,
  awsBatchChangeSizeValues: 1000,
  policy: VERSIONS[NEWEST_VERSION].policy,
  registry: "txt",
  txtOwnerId: "default",
  txtPrefix: "",
  txtSuffix: "",
  txtWildcardReplacement: "",
  txtEncryptEnabled: false,
  txtEncryptAesKey: "",
  migrateFromTxtOwner: "",
  crdRegistryNamespace: "",
  dryRun: false,
};
