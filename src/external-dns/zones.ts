import { matchesZoneTag } from "../config/external-dns/zone-tag";
import type { ExternalDnsOptions } from "../config/external-dns/options";
import type { DomainFilter } from "../config/external-dns/domain-filter";
import type { ProviderZone } from "./zone-change";

/**
 * The hosted zones that external-dns works on, by its filters of id, type, name and tags.
 *
 * Source: R53 "Zone discovery". The id filter compares ends, as external-dns does.
 */
export function selectZones(
  zones: readonly ProviderZone[],
  options: ExternalDnsOptions,
  filter: DomainFilter,
): ProviderZone[] {
  return zones.filter(
    (zone) =>
      matchesId(zone, options.zoneIdFilter) &&
      matchesType(zone, options.awsZoneType) &&
      (filter.matches(zone.name) || (options.awsZoneMatchParent && filter.matchesParent(zone.name))) &&
      options.awsZoneTags.every((tag) => matchesZoneTag(zone.tags ?? {}, tag)),
  );
}

function matchesId({ id }: ProviderZone, filters: readonly string[]): boolean {
  if (filters.length === 0 || (filters.length === 1 && filters[0] === "")) return true;
  return filters.some((filter) => `/hostedzone/${id}`.endsWith(filter));
}

function matchesType(zone: ProviderZone, type: string): boolean {
  if (type === "") return true;
  return type === (zone.private ? "private" : "public");
}

/**
 * The hosted zones that a name is written to: every private one it lies in, and the public one with the longest name.
 *
 * Letter case counts, so a name in capitals lies in no hosted zone.
 *
 * @returns private ones first
 * Source: R53-Z-6, R53-Z-8.
 */
export function suitableZones(
  name: string,
  zones: readonly ProviderZone[],
  pinnedId: string | undefined,
): ProviderZone[] {
  const matching = zones.filter((zone) => liesIn(`${withoutDot(name)}.`, `${withoutDot(zone.name)}.`));
  const publicZones = matching.filter((zone) => !zone.private);
  const longest = publicZones.reduce<ProviderZone | undefined>(
    (best, zone) => (best && withoutDot(best.name).length >= withoutDot(zone.name).length ? best : zone),
    undefined,
  );
  const suitable = [...matching.filter((zone) => zone.private), ...(longest ? [longest] : [])];
  return pinnedId === undefined || pinnedId === "" ? suitable : suitable.filter(({ id }) => id === pinnedId);
}

function liesIn(name: string, zone: string): boolean {
  return name === zone || name.endsWith(`.${zone}`);
}

function withoutDot(name: string): string {
  return name.endsWith(".") ? name.slice(0, -1) : name;
}
