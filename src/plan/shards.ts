import { sha256 } from "../util/sha256";

/**
 * Joins names into groups that must not be separated.
 *
 * Terraform's `depends_on` cannot cross states, so an in-zone alias record lives where its target does.
 */
export class NameGroups {
  readonly #parent = new Map<string, string>();

  /** The smallest name of the group that a name belongs to. */
  leader(name: string): string {
    let root = name;
    for (let next = this.#parent.get(root); next !== undefined; next = this.#parent.get(root)) root = next;
    for (let at = name; at !== root;) {
      const next = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }

  join(a: string, b: string): void {
    const [left, right] = [this.leader(a), this.leader(b)];
    if (left === right) return;
    if (left < right) this.#parent.set(right, left);
    else this.#parent.set(left, right);
  }
}

/**
 * The shard a group of names belongs to: the one whose hash together with the name is highest.
 *
 * When the number of shards grows from n to n + 1 only every (n + 1)th name moves.
 */
export function rendezvousShard(name: string, shards: number): number {
  let best = 0;
  let bestScore = "";
  for (let shard = 0; shards > 1 && shard < shards; shard++) {
    const score = sha256(`${shard}\u0000${name}`);
    if (score > bestScore) [best, bestScore] = [shard, score];
  }
  return best;
}
