import { zoneKey } from "../config/hosted-zone-index";
import type { HostedZone } from "../config/config";
import { recordImportId } from "../plan/import-id";
import { compareBytes, firstDifference, sortedUnique } from "../util/compare";
import type { ImportedCidrCollection } from "./cidr-collections";
import { compareIdentities, type RecordIdentity } from "./inventory";
import type { KeptSpelling } from "./keep";

/** The file's name beside `kube53.yaml`. */
export const IMPORTS_NAME = "kube53.imports.json";

/** A record set that comes under Terraform, or leaves it again. */
export interface ImportedRecord extends RecordIdentity {
  /** Under which Terraform imports it. */
  readonly id: string;
  readonly keep?: KeptSpelling;
  /** It goes back to external-dns: Terraform forgets it, and it goes on existing. */
  readonly handedBack?: true;
}

/** A health check that comes under Terraform. */
export interface ImportedHealthCheck {
  readonly id: string;
  /** Name of the resource. */
  readonly address: string;
  /** Those that Route 53 chose, where manifests choose none: the provider would take them away. Source: TF-HC. */
  readonly regions?: readonly string[];
  /** The host name in the letter case that it has, where that is not lower case. */
  readonly fqdn?: string;
}

/** What is adopted in one hosted zone. */
export interface ZoneImports {
  readonly name: string;
  readonly private: boolean;
  /** Bare. */
  readonly id: string;
  /** The hosted zone itself comes under Terraform: the configuration says `create`, and it is there already. */
  readonly adopt?: true;
  /** The `--only` of all steps so far; what fits none of it stays with external-dns. Absent when everything is adopted. */
  readonly scope?: readonly string[];
  readonly recordSets: readonly ImportedRecord[];
  readonly healthChecks: readonly ImportedHealthCheck[];
}

/** `kube53.imports.json`, which is committed. */
export interface ImportsFile {
  readonly version: 1;
  readonly hostedZones: readonly ZoneImports[];
  readonly cidrCollections?: readonly ImportedCidrCollection[];
}

export const NO_IMPORTS: ImportsFile = { version: 1, hostedZones: [] };

/** The entry of a record set under the id that Terraform imports it by. */
export function importedRecord(
  zoneId: string,
  { name, type, setIdentifier }: RecordIdentity,
  keep: KeptSpelling | undefined,
): ImportedRecord {
  return {
    name,
    type,
    setIdentifier,
    id: recordImportId(zoneId, name, type, setIdentifier),
    ...(keep && { keep }),
  };
}

/** Whether the entries are of a hosted zone of the configuration. */
export function isOfZone(imports: Pick<ZoneImports, "name" | "private">, zone: HostedZone): boolean {
  return zoneKey(imports) === zoneKey(zone);
}

/** The file's text: sorted, an entry a line, so that what changes is a line of a review. */
export function formatImports({ hostedZones, cidrCollections = [] }: ImportsFile): string {
  const zones = [...hostedZones].sort((a, b) =>
    firstDifference(compareBytes(a.name, b.name), Number(a.private) - Number(b.private)),
  );
  const collections = [...cidrCollections]
    .sort((a, b) => compareBytes(a.name, b.name))
    .map(({ name, id, locations }) => JSON.stringify({ name, id, locations: sortedUnique(locations) }));
  const cidr = collections.length === 0 ? "" : `,\n  "cidrCollections": ${list(collections, "  ")}`;
  return `{\n  "version": 1,\n  "hostedZones": ${list(zones.map(formatZone), "  ")}${cidr}\n}\n`;
}

function formatZone({ recordSets, healthChecks, ...zone }: ZoneImports): string {
  const { name, private: isPrivate, id, adopt, scope } = zone;
  const members = {
    name,
    private: isPrivate,
    id,
    ...(adopt && { adopt }),
    ...(scope && { scope: sortedUnique(scope) }),
  };
  const head = Object.entries(members);
  const records = [...recordSets].sort(compareIdentities).map((entry) => JSON.stringify(recordMembers(entry)));
  const checks = [...healthChecks]
    .sort((a, b) => compareBytes(a.address, b.address))
    .map(({ id: checkId, address, regions, fqdn }) =>
      JSON.stringify({ id: checkId, address, ...(regions && { regions }), ...(fqdn !== undefined && { fqdn }) }),
    );
  const lines = [
    ...head.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`),
    `"recordSets": ${list(records, "      ")}`,
    `"healthChecks": ${list(checks, "      ")}`,
  ];
  return `{\n      ${lines.join(",\n      ")}\n    }`;
}

/** Members in one order, whoever made the entry. */
function recordMembers({ name, type, setIdentifier, id, keep, handedBack }: ImportedRecord): object {
  return {
    name,
    type,
    ...(setIdentifier !== "" && { setIdentifier }),
    id,
    ...(keep && { keep: keptMembers(keep) }),
    ...(handedBack && { handedBack }),
  };
}

function keptMembers({ aliasName, evaluateTargetHealth, values }: KeptSpelling): KeptSpelling {
  return {
    ...(aliasName !== undefined && { aliasName }),
    ...(evaluateTargetHealth !== undefined && { evaluateTargetHealth }),
    ...(values && { values }),
  };
}

function list(entries: readonly string[], indent: string): string {
  return entries.length === 0 ? "[]" : `[\n${entries.map((entry) => `${indent}  ${entry}`).join(",\n")}\n${indent}]`;
}
