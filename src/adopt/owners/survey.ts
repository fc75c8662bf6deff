import type { ClusterConfig } from "../../config/config";
import { aesKey } from "../../external-dns/txt-crypto";
import * as catalog from "../../diagnostics/catalog/adopt";
import type { Reporter } from "../../diagnostics/reporter";
import { parseLabels } from "../../external-dns/txt-labels";
import { describeRecord, type LiveRecord, type ZoneInventory } from "../inventory";
import { dynamodbOwners, type RegistryItem } from "./dynamodb";
import type { Ownership } from "./ownership";
import { rivalClaims, stateOwners, type StateClaim } from "./terraform-state";
import { readTxtOwners } from "./txt";

/** Whatever can say who owns what. */
export interface OwnerEvidence {
  readonly clusters: readonly ClusterConfig[];
  /** Besides those among the clusters' arguments; as `--txt-encrypt-aes-key` takes them. */
  readonly aesKeys: readonly string[];
  readonly dynamodb: readonly RegistryItem[];
  readonly claims: readonly StateClaim[];
}

export interface Survey {
  readonly owners: ReadonlyMap<LiveRecord, Ownership>;
  readonly registry: ReadonlySet<LiveRecord>;
  readonly orphans: readonly LiveRecord[];
  /** Of the encrypted registries. */
  readonly keys: readonly Buffer[];
}

/**
 * Finds out who owns the record sets of hosted zones.
 *
 * A Terraform state counts for more than external-dns' registry: it is what changes the record.
 *
 * @remarks Reports K53-E711, K53-E712, K53-W713, K53-W714, K53-W715.
 */
export function surveyOwners(
  inventories: readonly ZoneInventory[],
  evidence: OwnerEvidence,
  reporter: Reporter,
): Survey {
  const options = evidence.clusters.flatMap(({ externalDns }) => (externalDns ? [externalDns] : []));
  const given = [...options.map(({ txtEncryptAesKey }) => txtEncryptAesKey), ...evidence.aesKeys];
  const keys = given.flatMap((text) => (text === "" ? [] : (aesKey(text) ?? [])));
  const txt = readTxtOwners(inventories, options, keys);
  const opened = txt.registry.size - txt.sealed.length - plainCount(txt.registry);
  if (keys.length > 0 && txt.sealed.length > 0 && opened === 0) reporter.report(catalog.wrongAesKey(txt.sealed.length));
  else for (const { name } of txt.sealed) reporter.report(catalog.sealedRegistry(name));
  for (const orphan of txt.orphans) reporter.report(catalog.orphanRegistryTxt(orphan.name, ownerText(orphan)));
  for (const { name } of txt.ambiguous) reporter.report(catalog.ambiguousRegistryTxt(name));
  for (const rivals of rivalClaims(evidence.claims)) {
    const places = rivals.map(({ state, address }) => `${address} in ${state}`);
    reporter.report(catalog.rivalStates(describeRecord(rivals[0]!), places));
  }
  const owners = new Map<LiveRecord, Ownership>([
    ...txt.owners,
    ...dynamodbOwners(evidence.dynamodb, inventories),
    ...stateOwners(evidence.claims, inventories),
  ]);
  return { owners, registry: txt.registry, orphans: txt.orphans, keys };
}

function plainCount(registry: ReadonlySet<LiveRecord>): number {
  return [...registry].filter((record) => labelsOf(record) !== undefined).length;
}

function ownerText(record: LiveRecord): string {
  return labelsOf(record)?.get("owner") ?? "somebody";
}

function labelsOf({ api }: LiveRecord): ReadonlyMap<string, string> | undefined {
  for (const { Value } of api.ResourceRecords ?? []) {
    const labels = parseLabels(Value);
    if (labels) return labels;
  }
  return undefined;
}
