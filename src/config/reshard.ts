/** The file that hands record sets over between shards; lies beside `kube53.yaml`. */
export const RESHARD_FILE = "kube53.reshard.json";

/** A resource that goes from one state to another. */
export interface ReshardMove {
  /** Names of stacks. */
  readonly from: string;
  readonly to: string;
  /** `TYPE.NAME`, the same in both. */
  readonly address: string;
  /** For `terraform import`; of a record set without the id of its hosted zone and the underscore after it. */
  readonly id: string;
}

/** What a change of the number of shards moves. */
export interface Reshard {
  /** The stacks that there were; written until the file is deleted, so that they forget what has left. */
  readonly stacks: readonly string[];
  readonly moves: readonly ReshardMove[];
}
