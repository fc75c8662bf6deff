import { fromRoute53Name } from "../../dns/escape";
import { RECORD } from "../../plan/import-id";
import { bareZoneId } from "../../route53/properties";
import { groupBy } from "../../util/group-by";
import type { LiveRecord, ZoneInventory } from "../inventory";
import type { Ownership } from "./ownership";

/** A record set that a Terraform state holds. */
export interface StateClaim {
  /** The file, as shown to users. */
  readonly state: string;
  /** With modules, as Terraform writes it. */
  readonly address: string;
  readonly zoneId: string;
  readonly name: string;
  readonly type: string;
  readonly setIdentifier: string;
}

/**
 * Reads the record sets out of what `terraform show -json` prints of a state.
 *
 * @returns the claims, or why there are none, in words that follow the file's name
 */
export function readStateClaims(state: string, text: string): readonly StateClaim[] | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "is no JSON, or was cut short" };
  }
  const { format_version: version, values, resource_changes: changes } = (value ?? {}) as Record<string, unknown>;
  if (typeof version !== "string") return { problem: "has no format_version, as terraform show -json prints it" };
  if (changes !== undefined) return { problem: "is a plan, not a state" };
  const root = (values as { root_module?: Module } | undefined)?.root_module;
  return root ? claimsOf(root, state) : [];
}

interface Module {
  readonly resources?: readonly { readonly address?: string; readonly type?: string; readonly values?: object }[];
  readonly child_modules?: readonly Module[];
}

function claimsOf(module: Module, state: string): StateClaim[] {
  const own = (module.resources ?? []).flatMap(({ address, type, values }): StateClaim[] => {
    if (type !== RECORD || address === undefined) return [];
    const {
      zone_id: zone,
      name,
      fqdn,
      type: recordType,
      set_identifier: id,
    } = (values ?? {}) as Record<string, unknown>;
    const full = typeof fqdn === "string" && fqdn !== "" ? fqdn : name;
    if (typeof zone !== "string" || typeof full !== "string" || typeof recordType !== "string") return [];
    const setIdentifier = typeof id === "string" ? id : "";
    return [{ state, address, zoneId: bareZoneId(zone), name: fromRoute53Name(full), type: recordType, setIdentifier }];
  });
  return [...own, ...(module.child_modules ?? []).flatMap((child) => claimsOf(child, state))];
}

const keyOf = (claim: Omit<StateClaim, "state" | "address">): string =>
  JSON.stringify([claim.zoneId, claim.name, claim.type, claim.setIdentifier]);

/** The claims of each record set that more than one resource claims. */
export function rivalClaims(claims: readonly StateClaim[]): (readonly StateClaim[])[] {
  return [...groupBy(claims, keyOf).values()].filter((group) => group.length > 1);
}

/** Who owns which record sets by states. */
export function stateOwners(
  claims: readonly StateClaim[],
  inventories: readonly ZoneInventory[],
): ReadonlyMap<LiveRecord, Ownership> {
  const byKey = new Map(claims.map((claim) => [keyOf(claim), claim]));
  const owners = new Map<LiveRecord, Ownership>();
  for (const record of inventories.flatMap(({ records }) => records)) {
    const claim = byKey.get(keyOf(record));
    if (claim) owners.set(record, { by: "terraform", state: claim.state, address: claim.address });
  }
  return owners;
}
