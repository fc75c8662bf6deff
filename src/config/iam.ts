export type Partition = "aws" | "aws-cn" | "aws-us-gov";

/**
 * What limits the names that a role may change: its hosted zones alone, external-dns' domain filters, the names that are
 * compiled now or were before, or claims.
 */
export type IamNames = "zones" | "filters" | "records" | "claims";

/** Tokens of an OIDC issuer let in: of a cluster's service accounts, or of a CI system's jobs. */
export interface OidcTrust {
  readonly by: "oidc";
  readonly holder: "ServiceAccount" | "Pipeline";
  /** Account in which the issuer is known as an identity provider. */
  readonly account: string;
  /** Host and path of the issuer, without `https://`. */
  readonly issuer: string;
  readonly audience: string;
  /** `*` stands for any text. Never empty. */
  readonly subjects: readonly string[];
}

/** A service account let in through EKS Pod Identity. */
export interface PodIdentityTrust {
  readonly by: "pod-identity";
  readonly account: string;
  /** Name and region of the cluster as EKS knows it. */
  readonly clusterName: string;
  readonly region: string;
  readonly namespace: string;
  readonly serviceAccount: string;
}

export type Trust = OidcTrust | PodIdentityTrust;

interface Principal {
  /** Of the role, or of the user when there is no trust. */
  readonly name: string;
  /** Who takes on the role; undefined for a user with keys of its own, which kube53 never makes. */
  readonly trust: Trust | undefined;
  /** Whether it may delete record sets. */
  readonly deletes: boolean;
}

/** A role or user that plans or applies the stacks. */
export interface Operator extends Principal {
  readonly rights: "plan" | "apply";
}

/** The role or user of an external-dns that goes on running in a cluster. */
export interface ExternalDnsIdentity extends Principal {
  readonly cluster: string;
  readonly namespace: string;
  readonly serviceAccount: string;
}

/** What goes into the stack `iam`. */
export interface IamConfig {
  readonly partition: Partition;
  /** Account of the roles; known when any is trusted by an issuer. */
  readonly account: string | undefined;
  readonly names: IamNames;
  /** Record types that roles may change; empty for all. */
  readonly types: readonly string[];
  /** Name of the policy for a role of one's own that applies the stacks. */
  readonly applyPolicyName: string | undefined;
  readonly operators: readonly Operator[];
  readonly externalDns: readonly ExternalDnsIdentity[];
}

/** Who may use which names. */
export interface Claim {
  /** Names, or `*.example.com` for every name below one. */
  readonly names: readonly string[];
  /** Empty for all. */
  readonly types: readonly string[];
  readonly who: { readonly namespace?: string; readonly cluster?: string };
}
