import type { HostedZone } from "./config";

/** Finds hosted zones by name; made once for a run. */
export class HostedZoneIndex {
  readonly #byName = new Map<string, HostedZone[]>();

  constructor(zones: readonly HostedZone[]) {
    for (const zone of zones) {
      const same = this.#byName.get(zone.name);
      if (same) same.push(zone);
      else this.#byName.set(zone.name, [zone]);
    }
  }

  /**
   * The hosted zones that receive a name: every private one it lies in, and the public one with the longest name.
   *
   * Source: spec of the AWS provider, R53-Z-6.
   */
  candidates(name: string): HostedZone[] {
    const found: HostedZone[] = [];
    let hasPublic = false;
    for (let at = 0; at !== -1; at = nextLabel(name, at)) {
      for (const zone of this.#byName.get(at === 0 ? name : name.slice(at)) ?? []) {
        if (zone.private) found.push(zone);
        else if (!hasPublic) {
          found.push(zone);
          hasPublic = true;
        }
      }
    }
    return found;
  }
}

function nextLabel(name: string, from: number): number {
  const dot = name.indexOf(".", from);
  return dot === -1 ? -1 : dot + 1;
}

/** Tells hosted zones apart: no two of a configuration have one name and visibility. */
export function zoneKey(zone: Pick<HostedZone, "name" | "private">): string {
  return `${zone.private ? "private" : "public"} ${zone.name}`;
}

/** Narrows candidates down to the hosted zone that `aws/hosted-zone-id` names. Source: R53-Z-8. */
export function pinned(candidates: readonly HostedZone[], id: string): HostedZone[] {
  return candidates.filter((zone) => zone.identity.by === "id" && zone.identity.id === id);
}
