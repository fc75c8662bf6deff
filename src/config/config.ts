import type { Seconds } from "../endpoint/endpoint";
import type { Place } from "../text/position";
import type { ExternalDnsOptions } from "./external-dns/options";
import type { ExternalDnsVersion } from "./external-dns/versions";
import type { IgnoredFlag } from "./external-dns/parse-args";
import type { Claim, IamConfig } from "./iam";
import type { Reshard } from "./reshard";

/** Which semantics apply; `exact` is external-dns of the named version to the record. */
export interface Compat {
  readonly mode: "safe" | "exact";
  /** Major and minor version of external-dns, e.g. `0.22`. */
  readonly version: ExternalDnsVersion;
}

/** Where manifests come from. One reader in `manifest/input` for each kind. */
export type InputSpec =
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "stdin" }
  | {
      readonly kind: "git";
      readonly repository: string;
      readonly ref: string;
      readonly path: string;
      readonly pathFrom?: "folder";
    }
  | { readonly kind: "context"; readonly context: string; readonly kubeconfig: string | undefined };

/** What the endpoints of a cluster get where their manifests say nothing (safe mode only). */
export interface ClusterDefaults {
  readonly ttl?: Seconds;
  /** Latency region, for endpoints that have a set identifier and no routing policy. */
  readonly region?: string;
  readonly setIdentifier?: string;
}

/** One cluster: what is read, and how its external-dns is configured. */
export interface ClusterConfig {
  readonly name: string;
  readonly from: readonly InputSpec[];
  /** Undefined when no external-dns arguments were given: then every source whose kinds appear is on. */
  readonly externalDns: ExternalDnsOptions | undefined;
  /** Flags that were given and cannot matter here, each with the reason. */
  readonly ignoredFlags: readonly IgnoredFlag[];
  readonly defaults: ClusterDefaults;
}

/** How the id of a hosted zone is known. */
export type HostedZoneIdentity =
  { readonly by: "id"; readonly id: string } | { readonly by: "lookup" } | { readonly by: "create" };

/** A VPC that a private hosted zone is associated with. */
export interface Vpc {
  readonly id: string;
  readonly region?: string;
}

/** A hosted zone that record sets may be written to. */
export interface HostedZone {
  /** Lower case, no trailing dot. */
  readonly name: string;
  readonly private: boolean;
  readonly identity: HostedZoneIdentity;
  /** Matched by a lookup, set on a zone that is created. */
  readonly tags: Readonly<Record<string, string>>;
  /** Number of stacks that its record sets are spread over. */
  readonly shards: number;
  /** CIDR ranges of private addresses that may be published although the zone is public. */
  readonly allowPrivateAddresses: readonly string[];
  /** For a private zone that is created, or told apart in a lookup. */
  readonly vpcs: readonly Vpc[];
  readonly comment: string;
  /** The provider's arguments in this zone's stacks, where they are not those of all stacks: another account. */
  readonly provider?: ProviderConfig;
  readonly place: Place | undefined;
}

/** Targets for objects that say none themselves (safe mode only). */
export interface TargetMapping {
  /** Members that are absent match anything. */
  readonly match: {
    readonly cluster?: string;
    readonly source?: string;
    readonly kind?: string;
    readonly namespace?: string;
    readonly name?: string;
    readonly ingressClass?: string;
    readonly gatewayClass?: string;
  };
  readonly values: readonly string[];
}

/** A record set that `kube53.yaml` declares itself. */
export interface DeclaredRecord {
  readonly name: string;
  readonly type: string;
  readonly ttl: Seconds;
  readonly values: readonly string[];
  readonly setIdentifier: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly place: Place | undefined;
}

/** Networks by location, for IP-based routing; made in the stack `foundation`. */
export interface CidrCollection {
  readonly name: string;
  /** Location → CIDR blocks, each sorted. */
  readonly locations: Readonly<Record<string, readonly string[]>>;
}

/** Adopted record sets that may be deleted once no manifest describes them. */
export interface Release {
  /** Lower case, no trailing dot. */
  readonly name: string;
  /** Of any type when undefined. */
  readonly type: string | undefined;
  /** Any when undefined. */
  readonly setIdentifier: string | undefined;
  readonly place: Place | undefined;
}

/** What a health check annotation need not say. */
export interface HealthCheckDefaults {
  readonly interval: Seconds;
  readonly failureThreshold: number;
}

/** A scalar or tree of plain data, as it stands in `kube53.yaml`. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** A Terraform backend; `{stack}` in any string stands for the name of the stack. */
export interface Backend {
  readonly type: "local" | "s3" | "http" | "remote" | "cloud";
  readonly settings: Readonly<Record<string, Plain>>;
}

/** Arguments of the AWS provider block. */
export interface ProviderConfig {
  readonly region?: string;
  readonly profile?: string;
  readonly assumeRoleArn?: string;
  readonly externalId?: string;
  readonly sessionName?: string;
}

/** Version constraints in Terraform's own spelling. */
export interface TerraformVersions {
  /** Of Terraform itself. @default none */
  readonly terraform?: string;
  /** Of the AWS provider. @default the one that the bindings were made from */
  readonly provider?: string;
}

/** Everything that decides what a compilation makes of its input. */
export interface Config {
  readonly compat: Compat;
  readonly clusters: readonly ClusterConfig[];
  readonly zones: readonly HostedZone[];
  /** Whether the zones stand in for a domain filter: true when they were only named on the command line. */
  readonly zonesAreFilter: boolean;
  /** The first that matches counts. */
  readonly targets: readonly TargetMapping[];
  readonly records: readonly DeclaredRecord[];
  /** The imports file, where it is not `kube53.imports.json` beside `kube53.yaml`. */
  readonly imports?: string;
  /** @default none */
  readonly releases?: readonly Release[];
  readonly healthChecks: HealthCheckDefaults;
  readonly backend: Backend;
  readonly provider: ProviderConfig;
  readonly versions: TerraformVersions;
  readonly iam: IamConfig;
  readonly claims: readonly Claim[];
  /** Sorted by name. */
  readonly cidrCollections: readonly CidrCollection[];
  /** Absent unless the number of shards is being changed. */
  readonly reshard?: Reshard;
}

/** What is assumed where neither `kube53.yaml` nor a flag says otherwise. */
export const DEFAULTS = {
  compat: { mode: "safe", version: "0.22" },
  healthChecks: { interval: 30, failureThreshold: 3 },
  backend: { type: "local", settings: { path: "../../../terraform.{stack}.tfstate" } },
  iam: {
    partition: "aws",
    account: undefined,
    names: "zones",
    types: [],
    applyPolicyName: undefined,
    operators: [],
    externalDns: [],
  },
  versions: {},
  claims: [],
  cidrCollections: [],
} as const satisfies Partial<Config>;
