import type { ApiRecordSet } from "../route53/api";

/** A hosted zone as external-dns' provider knows it. */
export interface ProviderZone {
  /** Bare, without `/hostedzone/`. */
  readonly id: string;
  /** With or without trailing dot. */
  readonly name: string;
  readonly private: boolean;
  readonly tags?: Readonly<Record<string, string>>;
}

/** One change of a batch, in the spelling of the API, and the hosted zone it goes to. */
export interface ZoneChange {
  readonly zone: string;
  readonly action: "CREATE" | "UPSERT" | "DELETE";
  readonly record: ApiRecordSet;
}
