import type { ExternalDnsOptions } from "./options";

export type FlagType = "string" | "boolean" | "integer" | "duration" | "list";

/** One flag of external-dns. */
export interface Flag {
  /** Without dashes. */
  readonly name: string;
  readonly type: FlagType;
  /** The only values it takes. */
  readonly values?: readonly string[];
  /** The option it sets; absent for a flag that cannot matter to a compiler. */
  readonly option?: keyof ExternalDnsOptions;
  /** Why a compiler takes no notice of it. */
  readonly ignored?: string;
  /** `integer` must be greater than 0. */
  readonly positive?: true;
}
