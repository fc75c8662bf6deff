import type { Account } from "../cloud/cloud";
import type { BlockSchema } from "../schema/schema";
import type { TfObject } from "../schema/value";
import type { Problem, Result } from "./problem";

/** What the provider block of one connection says: each provider alias of Terraform has its own. */
export interface Connection {
  readonly account: Account;
  readonly region: string;
  readonly defaultTags: Readonly<Record<string, string>>;
}

/** One type of resource. States are whole objects of the schema. */
export interface ResourceType {
  readonly type: string;
  readonly schema: BlockSchema;
  /** Checks beyond the schema's own. */
  readonly validate?: (config: TfObject) => readonly Problem[];
  /** Last touches on a planned state, and arguments whose change replaces the resource after all. */
  readonly plan?: (prior: TfObject | null, planned: TfObject) => { planned: TfObject; replace?: readonly string[] };
  readonly create: (planned: TfObject, connection: Connection) => Result<TfObject>;
  /** @returns null for what does not exist any more */
  readonly read: (state: TfObject, connection: Connection) => Result<TfObject | null>;
  readonly update: (prior: TfObject, planned: TfObject, connection: Connection) => Result<TfObject>;
  readonly delete: (state: TfObject, connection: Connection) => Result<null>;
  /** Makes what a state says exist, without asking any rule. */
  readonly restore: (state: TfObject, connection: Connection) => void;
  /** @returns enough of a state that it can be read */
  readonly import: (id: string, connection: Connection) => Result<Partial<TfObject>>;
}

/** One type of data source. */
export interface DataSourceType {
  readonly type: string;
  readonly schema: BlockSchema;
  readonly read: (config: TfObject, connection: Connection) => Result<TfObject>;
}
