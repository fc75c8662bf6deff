import { memoize } from "../util/memoize";
import { sha256 } from "../util/sha256";
import type { HostedZone } from "../config/config";

/** Forty bits: enough that two records of one stack never meet by chance, together with the readable part. */
const HASH_DIGITS = 10;
const LONGEST_SLUG = 60;

/** The name under which A and CNAME share one address, so that changing one into the other moves nothing. */
export function addressFamily(type: string): string {
  return type === "A" || type === "CNAME" ? "address" : type;
}

/**
 * The Terraform name of a record set: a readable part and a hash of what identifies it.
 *
 * A pure function of (hosted zone's name and visibility, name, family, set identifier): neither the order of input nor
 * the id of the hosted zone nor the cluster has a part in it.
 */
export function recordAddress(zone: HostedZone, name: string, type: string, setIdentifier: string): string {
  const family = addressFamily(type);
  const readable = [name.startsWith("*") ? `wildcard${name.slice(1)}` : name];
  if (family !== "address") readable.push(family);
  if (setIdentifier !== "") readable.push(setIdentifier);
  const key = JSON.stringify([zone.name, zone.private, name, family, setIdentifier]);
  // Joined, not added up: addresses are kept to the end, and a sum holds on to its parts.
  return [slug(readable), shortHash(key)].join("_");
}

/** The Terraform name of a health check: a readable part and a hash of its whole definition. */
export function healthCheckAddress(readable: string, key: string): string {
  return `${slug([readable])}_${shortHash(key)}`;
}

/** Letters, digits, `_` and `-`, beginning with a letter: what Terraform takes as a name. */
function slug(parts: readonly string[]): string {
  const whole = parts.map(safePart).join("_").slice(0, LONGEST_SLUG);
  const safe = whole.startsWith("-") || whole.endsWith("-") ? whole.replace(/^-+|-+$/g, "") : whole;
  return /^[a-z]/.test(safe) ? safe : `r-${safe}`.replace(/-$/, "");
}

/** Names and types come again and again. */
const safePart = memoize((part) => part.toLowerCase().replace(/[^a-z0-9_]+/g, "-"));

function shortHash(key: string): string {
  return sha256(key).slice(0, HASH_DIGITS);
}

/**
 * The name of a hosted zone in names of stacks and Terraform resources, different for any two hosted zones.
 *
 * Dots become `-`, and `-` and `_` are doubled, so no two names meet; a single label cannot be mistaken for the stacks
 * `iam` and `foundation`.
 */
export function zoneSlug(zone: HostedZone): string {
  const name = zone.name.replace(/-/g, "--").replace(/_/g, "__").replace(/\./g, "-");
  const single = zone.name.includes(".") ? "" : "_zone";
  return `${name}${single}${zone.private ? "_private" : ""}`;
}

/** The Terraform name of a hosted zone, which must not begin with a digit. */
export function zoneAddress(zone: HostedZone): string {
  const name = zoneSlug(zone);
  return /^[a-z_]/.test(name) ? name : `z-${name}`;
}

/** The name of the stack that holds a shard of a hosted zone. */
export function stackName(zone: HostedZone, shard: number): string {
  return zone.shards === 1 ? zoneSlug(zone) : `${zoneSlug(zone)}_${shard}`;
}

/** The Terraform name of a CIDR collection that the configuration lists. */
export function cidrCollectionAddress(name: string): string {
  return `${slug([name])}_${shortHash(JSON.stringify(["cidr-collection", name]))}`;
}

/** The Terraform name of a location of a CIDR collection. */
export function cidrLocationAddress(collection: string, location: string): string {
  return `${slug([collection, location])}_${shortHash(JSON.stringify(["cidr-location", collection, location]))}`;
}
