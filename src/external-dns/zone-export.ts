import type { HostedZone } from "../config/config";
import { bareZoneId } from "../route53/properties";
import { isProblem, type FileProblem } from "../route53/zone-files/problem";
import { readZoneFile, type ListedHealthCheck, type ZoneListing } from "../route53/zone-files/zone-file";

/** A hosted zone of the configuration with what a file says of it. */
export interface ZoneExport extends ZoneListing {
  readonly zone: HostedZone;
  /** Bare; undefined for a hosted zone that is looked up or created while neither file nor user say. */
  readonly zoneId?: string;
}

/** What a file says of the hosted zones of a configuration. */
export interface ZoneExports {
  /** At least one; no hosted zone twice. */
  readonly zones: readonly ZoneExport[];
  readonly healthChecks: readonly ListedHealthCheck[];
}

/**
 * Reads a file about hosted zones, and finds those that it is of.
 *
 * A hosted zone is found by its id; one that is not configured by id, and any where the file gives none, by its name.
 * Of a state those hosted zones count that the configuration has.
 *
 * @param zones - those of the configuration
 * @param id - of the hosted zone that is meant, if the user says
 */
export function readZoneExports(
  text: string,
  zones: readonly HostedZone[],
  id: string | undefined,
): ZoneExports | FileProblem {
  const wanted = id === undefined ? undefined : bareZoneId(id);
  const file = readZoneFile(text, zones.find((zone) => idOf(zone) === wanted && wanted !== undefined)?.name);
  if (isProblem(file)) return file;
  const { listings, healthChecks } = file;
  const meant = listings.flatMap((listing) => claimed(listing, listings.length, wanted));
  if (meant.length === 0 && wanted !== undefined) return { problem: `holds nothing of the hosted zone ${wanted}` };
  const found = meant.flatMap((listing): (ZoneExport | FileProblem)[] => {
    const own = zonesOf(listing, zones);
    if (own.length === 1) return [{ ...listing, zone: own[0]!, ...withId(listing.zoneId ?? idOf(own[0]!)) }];
    if (listing.from === "state" && own.length === 0) return [];
    const many = own.length > 1 ? "more than one" : "none";
    return [{ problem: `belongs to ${many} of the hosted zones; write ID=FILE to say which` }];
  });
  const problem = found.find(isProblem);
  if (problem) return problem;
  if (found.length === 0) return { problem: "holds none of the hosted zones of the configuration" };
  return { zones: found as ZoneExport[], healthChecks };
}

/** A listing with the id that a user gave, or nothing where it is of another hosted zone. */
function claimed(listing: ZoneListing, count: number, wanted: string | undefined): ZoneListing[] {
  if (wanted === undefined || listing.zoneId === wanted) return [listing];
  // What a listing says is taken for a slip: it was made by hand, or of a copy.
  return count === 1 && listing.from !== "state" ? [{ ...listing, zoneId: wanted }] : [];
}

function zonesOf({ zoneId, name, settings }: ZoneListing, zones: readonly HostedZone[]): HostedZone[] {
  const byId = zones.filter((zone) => zoneId !== undefined && idOf(zone) === zoneId);
  if (byId.length > 0) return byId;
  return zones.filter(
    (zone) =>
      zone.name === name &&
      (zoneId === undefined || idOf(zone) === undefined) &&
      (settings === undefined || settings.isPrivate === zone.private),
  );
}

function idOf({ identity }: HostedZone): string | undefined {
  return identity.by === "id" ? identity.id : undefined;
}

function withId(zoneId: string | undefined): { readonly zoneId?: string } {
  return zoneId === undefined ? {} : { zoneId };
}
