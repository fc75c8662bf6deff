import { compareBytes } from "../../util/compare";
import { refuse, succeed, type Outcome } from "./outcome";

/** What can have tags. */
export type TaggedType = "hostedzone" | "healthcheck";

/** Tags of one resource, sorted by key. */
export type TagMap = Readonly<Record<string, string>>;

const MOST = 10;

/** The tags of all resources. Source: Route 53 API reference, `ChangeTagsForResource`. */
export class Tags {
  readonly #tags = new Map<string, ReadonlyMap<string, string>>();

  list(type: TaggedType, id: string): TagMap {
    const own = [...(this.#tags.get(`${type}/${id}`) ?? [])];
    return Object.fromEntries(own.sort(([a], [b]) => compareBytes(a, b)));
  }

  change(type: TaggedType, id: string, add: TagMap, removeKeys: readonly string[]): Outcome<undefined> {
    const added = Object.entries(add);
    if (added.length > MOST || removeKeys.length > MOST)
      return refuse("InvalidInput", `Member must have length less than or equal to ${MOST}`);
    const long = added.find(([key, value]) => key === "" || key.length > 128 || value.length > 256);
    if (long) return refuse("InvalidInput", `Tag keys have 1 to 128 characters, values at most 256: ${long[0]}`);
    const next = new Map(this.#tags.get(`${type}/${id}`));
    for (const key of removeKeys) next.delete(key);
    for (const [key, value] of added) next.set(key, value);
    this.#tags.set(`${type}/${id}`, next);
    return succeed(undefined);
  }

  /** Takes tags that exist as they are. */
  set(type: TaggedType, id: string, tags: TagMap): void {
    this.#tags.set(`${type}/${id}`, new Map(Object.entries(tags)));
  }

  forget(type: TaggedType, id: string): void {
    this.#tags.delete(`${type}/${id}`);
  }
}
