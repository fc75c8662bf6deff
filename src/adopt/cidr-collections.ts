import type { CidrCollection, Config } from "../config/config";
import * as catalog from "../diagnostics/catalog/adopt";
import type { Reporter } from "../diagnostics/reporter";
import { cidrCollectionAddress, cidrLocationAddress } from "../plan/address";
import { NO_STATE_BLOCKS, type StateBlocks } from "../plan/graph";
import { CIDR_COLLECTION, CIDR_LOCATION } from "../plan/import-id";
import type { InputFile } from "../text/input-file";
import { compareBytes, sortedUnique } from "../util/compare";
import { placeOfText } from "./parse-imports";

/** A CIDR collection that exists. */
export interface LiveCidrCollection {
  readonly id: string;
  readonly name: string;
  /** Names of its locations, sorted. */
  readonly locations: readonly string[];
}

/** A CIDR collection that comes under Terraform, with those of its locations that do. */
export type ImportedCidrCollection = LiveCidrCollection;

/**
 * The CIDR collections of the configuration that exist, and those that were adopted before and still do.
 *
 * A location of theirs that the configuration does not list stays whose it is.
 *
 * @param live - undefined where nothing says which exist
 * @returns sorted by name
 */
export function cidrCollectionsToImport(
  configured: readonly CidrCollection[],
  before: readonly ImportedCidrCollection[] = [],
  live: readonly LiveCidrCollection[] | undefined,
): readonly ImportedCidrCollection[] {
  if (!live) return before;
  return live
    .flatMap(({ id, name, locations }): ImportedCidrCollection[] => {
      const earlier = before.find((entry) => entry.id === id);
      const wanted = configured.find((collection) => collection.name === name);
      if (!earlier && !wanted) return [];
      const meant = new Set([...(earlier?.locations ?? []), ...Object.keys(wanted?.locations ?? {})]);
      return [{ id, name, locations: sortedUnique(locations.filter((location) => meant.has(location))) }];
    })
    .sort((a, b) => compareBytes(a.name, b.name));
}

/**
 * What the stack `foundation` imports and forgets of CIDR collections.
 *
 * @remarks Reports K53-W704 for what the configuration lists no more.
 */
export function cidrStateBlocks(
  entries: readonly ImportedCidrCollection[],
  { cidrCollections, releases = [] }: Pick<Config, "cidrCollections" | "releases">,
  file: InputFile,
  reporter: Reporter,
): StateBlocks {
  const imports: { to: string; id: string }[] = [];
  const removed: { from: string }[] = [];
  for (const { id, name, locations } of entries) {
    const wanted = cidrCollections.find((collection) => collection.name === name);
    const take = (what: string, address: string, importId: string, isWanted: boolean): void => {
      if (isWanted) imports.push({ to: address, id: importId });
      else if (!releases.some((release) => release.name === id.toLowerCase())) {
        removed.push({ from: address });
        reporter.report(catalog.adoptedNameVanished(what, id), placeOfText(file, id));
      }
    };
    take(`CIDR collection ${name}`, `${CIDR_COLLECTION}.${cidrCollectionAddress(name)}`, id, wanted !== undefined);
    for (const location of locations) {
      const address = `${CIDR_LOCATION}.${cidrLocationAddress(name, location)}`;
      const isWanted = wanted !== undefined && Object.hasOwn(wanted.locations, location);
      take(`CIDR location ${name}/${location}`, address, `${id},${location}`, isWanted);
    }
  }
  return { ...NO_STATE_BLOCKS, imports, removed };
}

/**
 * Reads what `aws route53 list-cidr-collections` and, for each collection, `aws route53 list-cidr-blocks` print.
 *
 * @param blocks - texts of the latter, by name of the collection
 * @returns the collections, or why there are none, in words that follow the file's name
 */
export function readCidrCollections(
  listing: string,
  blocks: ReadonlyMap<string, string>,
): readonly LiveCidrCollection[] | { readonly problem: string } {
  const collections = listOf(listing, "CidrCollections");
  if (!collections) return { problem: "has no CidrCollections, as aws route53 list-cidr-collections prints them" };
  const found: LiveCidrCollection[] = [];
  for (const entry of collections) {
    const { Id: id, Name: name } = entry as { Id?: unknown; Name?: unknown };
    if (typeof id !== "string" || typeof name !== "string")
      return { problem: "has an entry that is no CIDR collection" };
    const text = blocks.get(name);
    const listed = text === undefined ? [] : listOf(text, "CidrBlocks");
    if (!listed) return { problem: `has no CidrBlocks of ${name}, as aws route53 list-cidr-blocks prints them` };
    const locations = listed.map((block) => (block as { LocationName?: unknown }).LocationName);
    found.push({ id, name, locations: sortedUnique(locations.filter((location) => typeof location === "string")) });
  }
  return found;
}

/** The list under one member; undefined where the text is something else, or a page of several. */
function listOf(text: string, member: string): readonly object[] | undefined {
  try {
    const value = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    const list = value?.[member];
    const isWhole = value?.["NextToken"] === undefined && Array.isArray(list);
    return isWhole && list.every((entry) => typeof entry === "object" && entry !== null) ? list : undefined;
  } catch {
    return undefined;
  }
}
