import { fromRoute53Name } from "../../dns/escape";
import { groupBy } from "../../util/group-by";
import type { ApiHealthCheckConfig, ApiRecordSet, ApiVpc } from "../api";
import { apiNameOrText } from "../service/api-name";
import { parseJsonValues } from "./json-values";
import { readMasterFile } from "./master-file";
import { isProblem, type FileProblem } from "./problem";
import { isRawState } from "./raw-state";
import { recordSetLists } from "./record-set-list";
import { isMapping } from "./record-set-shape";
import { readTerraformState, type TerraformState } from "./terraform-state";

/** What a file says of one hosted zone. */
export interface ZoneListing {
  readonly recordSets: readonly ApiRecordSet[];
  /** Bare; undefined where the file does not say. */
  readonly zoneId?: string;
  /** The name of the hosted zone without the final dot; undefined where the file does not say. */
  readonly name?: string;
  /** Only a state says these. */
  readonly settings?: ZoneSettings;
  /** `state` where the hosted zone may hold more than is listed. */
  readonly from: "listing" | "master file" | "state";
}

/** What a hosted zone is besides its record sets. */
export interface ZoneSettings {
  readonly isPrivate: boolean;
  readonly comment?: string;
  readonly vpcs: readonly ApiVpc[];
  readonly tags: Readonly<Record<string, string>>;
}

/** A health check that a file names. */
export interface ListedHealthCheck {
  readonly Id: string;
  readonly Config: ApiHealthCheckConfig;
  readonly tags: Readonly<Record<string, string>>;
}

/** What a file says of hosted zones. */
export interface ZoneFile {
  readonly listings: readonly ZoneListing[];
  readonly healthChecks: readonly ListedHealthCheck[];
}

/** What a master file has somewhere and hardly any other text. */
const MASTER_FILE = /^\s*\$(?:ORIGIN|TTL)\b|\s(?:IN|SOA)\s/im;

/**
 * Reads a file about hosted zones: what `aws route53 list-resource-record-sets` prints, a zone file as BIND writes it, or
 * a state of Terraform. Which of them it is, the text itself tells.
 *
 * Never throws, whatever the text.
 *
 * @param origin - name of the hosted zone, for a zone file without `$ORIGIN`
 */
export function readZoneFile(text: string, origin?: string): ZoneFile | FileProblem {
  if (!/^\ufeff?\s*(?:[[{]|$|null\b)/.test(text)) return readMaster(text, origin);
  const values = parseJsonValues(text);
  if (isProblem(values)) return values;
  const [first] = values;
  if (isRawState(first) || (isMapping(first) && typeof first.format_version === "string")) {
    const state = readTerraformState(text);
    return isProblem(state) ? state : fromState(state);
  }
  const lists = recordSetLists(values);
  if (isProblem(lists)) return lists;
  const listings = lists.map(({ recordSets, zoneId, apex }): ZoneListing => ({
    recordSets,
    ...(zoneId !== undefined && { zoneId }),
    ...(apex !== undefined && { name: fromRoute53Name(apex) }),
    from: "listing",
  }));
  return { listings, healthChecks: [] };
}

function readMaster(text: string, origin: string | undefined): ZoneFile | FileProblem {
  const file = readMasterFile(text, origin);
  if (isProblem(file))
    return MASTER_FILE.test(text)
      ? file
      : { problem: "is neither JSON of the AWS CLI or of Terraform nor a zone file as BIND writes it" };
  const { apex, recordSets } = file;
  const name = apex === undefined ? {} : { name: fromRoute53Name(apex) };
  return { listings: [{ recordSets, ...name, from: "master file" }], healthChecks: [] };
}

function fromState({ recordSets, zones, healthChecks }: TerraformState): ZoneFile {
  const byZone = groupBy(recordSets, ({ zoneId }) => zoneId);
  const known = new Map(zones.map((zone) => [zone.Id, zone]));
  const ids = [...new Set([...known.keys(), ...byZone.keys()])];
  const listings = ids.map((zoneId): ZoneListing => {
    const zone = known.get(zoneId);
    return {
      zoneId,
      recordSets: (byZone.get(zoneId) ?? []).map(({ recordSet }) => recordSet),
      ...(zone && {
        name: fromRoute53Name(apiNameOrText(zone.Name)),
        settings: {
          isPrivate: zone.PrivateZone,
          ...(zone.Comment !== undefined && { comment: zone.Comment }),
          vpcs: zone.vpcs,
          tags: zone.tags,
        },
      }),
      from: "state",
    };
  });
  return { listings, healthChecks: healthChecks.map(({ Id, Config, tags }) => ({ Id, Config, tags })) };
}
