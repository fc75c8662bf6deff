import { sortedUnique } from "../../util/compare";
import { applyCidrChange, cidrChangeProblem, type CidrChange } from "./cidr-change";
import { Ids } from "./ids";
import { refuse, succeed, type Outcome } from "./outcome";
import type { Limits } from "./quotas";

/** A CIDR collection as the API gives it. */
export interface ApiCidrCollection {
  readonly Id: string;
  readonly Name: string;
  readonly Version: number;
}

/** One block with its location. */
export interface CidrBlock {
  readonly LocationName: string;
  readonly CidrBlock: string;
}

interface State {
  readonly id: string;
  readonly name: string;
  readonly callerReference: string;
  version: number;
  locations: ReadonlyMap<string, ReadonlySet<string>>;
}

/** CIDR collections by id. Source: Route 53 API reference, `CreateCidrCollection` and `ChangeCidrCollection`. */
export class CidrCollections {
  readonly #collections = new Map<string, State>();

  constructor(
    private readonly ids: Ids,
    private readonly limits: Limits,
  ) {}

  has(id: string): boolean {
    return this.#collections.has(id);
  }

  hasLocation(id: string, location: string): boolean {
    return this.#collections.get(id)?.locations.has(location) ?? false;
  }

  create(name: string, callerReference: string): Outcome<ApiCidrCollection> {
    if (!/^[0-9A-Za-z_-]{1,64}$/.test(name))
      return refuse(
        "InvalidInput",
        `1 validation error detected: Value '${name}' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9A-Za-z_\\-]+`,
      );
    const states = [...this.#collections.values()];
    const known = states.find((state) => state.callerReference === callerReference);
    if (known?.name === name) return succeed(answer(known));
    if (known || states.some((state) => state.name === name))
      return refuse(
        "CidrCollectionAlreadyExistsException",
        "A CIDR collection with this name and a different caller reference already exists in this account.",
      );
    if (states.length >= this.limits.cidrCollections)
      return refuse(
        "LimitsExceeded",
        `Limits Exceeded: MAX_CIDR_COLLECTIONS_BY_OWNER - Cannot create more than ${this.limits.cidrCollections} CIDR collections.`,
      );
    const id = Ids.free(
      () => this.ids.uuid("CIDR collection"),
      (taken) => this.#collections.has(taken),
    );
    const state: State = { id, name, callerReference, version: 1, locations: new Map() };
    this.#collections.set(id, state);
    return succeed(answer(state));
  }

  /** Takes a collection that exists as it is. */
  add(id: string, name: string, version: number, blocks: readonly CidrBlock[], callerReference = id): void {
    const locations = new Map<string, Set<string>>();
    for (const { LocationName, CidrBlock } of blocks) {
      locations.set(LocationName, (locations.get(LocationName) ?? new Set()).add(CidrBlock));
    }
    this.#collections.set(id, { id, name, callerReference, version, locations });
  }

  /** @param isUsed - whether a record set names the location */
  change(
    id: string,
    changes: readonly CidrChange[],
    isUsed: (location: string) => boolean,
  ): Outcome<ApiCidrCollection> {
    const state = this.#find(id);
    if (!state.ok) return state;
    const malformed = changes.map(cidrChangeProblem).find((problem) => problem !== undefined);
    if (malformed !== undefined) return refuse("InvalidInput", malformed);
    const locations = new Map([...state.value.locations].map(([name, blocks]) => [name, new Set(blocks)]));
    for (const change of changes) applyCidrChange(locations, change);
    const gone = [...state.value.locations.keys()].find((name) => !locations.has(name) && isUsed(name));
    if (gone !== undefined) return refuse("CidrBlockInUseException", `This CIDR location is in use: ${gone}`);
    const count = [...locations.values()].reduce((sum, blocks) => sum + blocks.size, 0);
    if (count > this.limits.cidrBlocksOfCollection)
      return refuse(
        "LimitsExceeded",
        `Limits Exceeded: MAX_CIDR_BLOCKS_BY_COLLECTION - Cannot have more than ${this.limits.cidrBlocksOfCollection} CIDR blocks.`,
      );
    state.value.locations = locations;
    state.value.version++;
    return succeed(answer(state.value));
  }

  list(): ApiCidrCollection[] {
    return [...this.#collections.values()].map(answer).sort((a, b) => (a.Id < b.Id ? -1 : 1));
  }

  blocks(id: string, location?: string): Outcome<readonly CidrBlock[]> {
    const state = this.#find(id);
    if (!state.ok) return state;
    const { locations } = state.value;
    if (location !== undefined && !locations.has(location))
      return refuse(
        "NoSuchCidrLocationException",
        `The CIDR collection location doesn't match any locations in your account: ${location}`,
        404,
      );
    const names = location === undefined ? sortedUnique(locations.keys()) : [location];
    return succeed(
      names.flatMap((name) =>
        sortedUnique(locations.get(name)!).map((block) => ({ LocationName: name, CidrBlock: block })),
      ),
    );
  }

  /** @param isUsed - whether a record set names the collection */
  delete(id: string, isUsed: boolean): Outcome<undefined> {
    const state = this.#find(id);
    if (!state.ok) return state;
    if (isUsed || state.value.locations.size > 0)
      return refuse("CidrCollectionInUseException", "This CIDR collection is in use, and isn't empty.");
    this.#collections.delete(id);
    return succeed(undefined);
  }

  #find(id: string): Outcome<State> {
    const state = this.#collections.get(id);
    if (state) return succeed(state);
    return refuse("NoSuchCidrCollectionException", `The CIDR collection you specified, doesn't exist: ${id}`, 404);
  }
}

function answer({ id, name, version }: State): ApiCidrCollection {
  return { Id: id, Name: name, Version: version };
}
