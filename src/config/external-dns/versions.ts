/** What one release of external-dns does otherwise than another. */
export interface VersionTraits {
  readonly annotationPrefix: string;
  /** Empty where `--policy` must be given. */
  readonly policy: "" | "sync" | "upsert-only" | "create-only";
  /** The record type in the name of the ownership TXT of an alias record of type A. */
  readonly aliasTxtType: string;
}

/**
 * The releases that can be named in `compat.version`, newest last.
 *
 * Whatever differs between them is data here, so that no other code asks for a version.
 */
export const VERSIONS = {
  "0.22": { annotationPrefix: "external-dns.kubernetes.io/", policy: "", aliasTxtType: "A" },
} as const satisfies Readonly<Record<string, VersionTraits>>;

export type ExternalDnsVersion = keyof typeof VERSIONS;
export const NEWEST_VERSION: ExternalDnsVersion = "0.22";
