import { parseRecordImportId, recordId } from "../import-id";
import { failure, success, type Result } from "../problem";
import { textOf, type TfObject } from "../../schema/value";
import type { ApiChange, ApiRecordSet } from "../../../route53/api";
import type { Connection, ResourceType } from "../resource-type";
import { serviceProblem } from "../service-problem";
import { fullName, RECORD_SCHEMA } from "./record-schema";
import { recordSetOf, stateOf } from "./record-set";

/** `aws_route53_record`. Source: TF §2, "Calls per operation". */
export const record: ResourceType = {
  type: "aws_route53_record",
  schema: RECORD_SCHEMA,

  create(planned, connection) {
    const action = planned["allow_overwrite"] === true ? "UPSERT" : "CREATE";
    return submit(planned, connection, "creating", (desired) => [{ Action: action, ResourceRecordSet: desired }]);
  },

  read(state, connection) {
    const found = find(state, connection);
    if (!found.ok) return found;
    return success(found.value && stateOf(found.value.recordSet, state, found.value.zoneName));
  },

  update(prior, planned, connection) {
    return submit(planned, connection, "updating", (desired, zoneName) => {
      const keeps =
        prior["type"] === planned["type"] && text(prior, "set_identifier") === text(planned, "set_identifier");
      if (keeps) return [{ Action: "UPSERT", ResourceRecordSet: desired }];
      const action = planned["allow_overwrite"] === true ? "UPSERT" : "CREATE";
      // From state, not from what there is: after drift Route 53 refuses it, and so it does in earnest.
      const old = recordSetOf(prior, zoneName);
      return [
        { Action: "DELETE", ResourceRecordSet: old },
        { Action: action, ResourceRecordSet: desired },
      ];
    });
  },

  delete(state, connection) {
    const found = find(state, connection);
    if (!found.ok) return found;
    if (!found.value) return success(null);
    const { route53 } = connection.account;
    const changes: ApiChange[] = [{ Action: "DELETE", ResourceRecordSet: found.value.recordSet }];
    const outcome = route53.changeResourceRecordSets(text(state, "zone_id"), changes);
    // The provider takes a refused deletion for success. Source: TF-REC-4.
    if (outcome.ok || outcome.error.code === "InvalidChangeBatch") return success(null);
    const doing = `deleting Route53 Record (${text(state, "id")})`;
    return serviceProblem("Route 53", doing, "ChangeResourceRecordSets", outcome.error);
  },

  restore(state, { account }) {
    const zone = account.route53.getHostedZone(text(state, "zone_id"));
    if (zone.ok) account.route53.addRecordSet(zone.value.HostedZone.Id, recordSetOf(state, zone.value.HostedZone.Name));
  },

  import(id) {
    const parsed = parseRecordImportId(id);
    if (!parsed) {
      return failure(`unexpected format for ID (${id}), expected ZONEID_RECORDNAME_TYPE_SET-IDENTIFIER`);
    }
    const { zoneId, name, type, setIdentifier } = parsed;
    return success({ id, zone_id: zoneId, name, type, set_identifier: setIdentifier });
  },
};

const text = (state: TfObject, name: string): string => textOf(state[name]) ?? "";

function submit(
  planned: TfObject,
  connection: Connection,
  doing: "creating" | "updating",
  changesFor: (desired: ApiRecordSet, zoneName: string) => ApiChange[],
): Result<TfObject> {
  const { route53 } = connection.account;
  const zoneId = text(planned, "zone_id");
  const zone = route53.getHostedZone(zoneId);
  if (!zone.ok) {
    return serviceProblem("Route 53", `reading Route 53 Hosted Zone (${zoneId})`, "GetHostedZone", zone.error);
  }
  const zoneName = zone.value.HostedZone.Name;
  const changes = changesFor(recordSetOf(planned, zoneName), zoneName);
  const outcome = route53.changeResourceRecordSets(zoneId, changes, "Managed by Terraform");
  const id = recordId({
    zoneId,
    name: text(planned, "name"),
    type: text(planned, "type"),
    setIdentifier: text(planned, "set_identifier"),
  });
  if (!outcome.ok) {
    const what = doing === "creating" ? "creating Route53 Record" : `updating Route53 Record (${id})`;
    return serviceProblem("Route 53", what, "ChangeResourceRecordSets", outcome.error);
  }
  const state = { ...planned, id };
  const found = find(state, connection);
  if (!found.ok) return found;
  if (!found.value) return failure(`reading Route53 Record (${id}): couldn't find resource`);
  return success(stateOf(found.value.recordSet, state, zoneName));
}

interface Found {
  readonly recordSet: ApiRecordSet;
  readonly zoneName: string;
}

/** The record set that a state speaks of; null where zone or record are gone. */
function find(state: TfObject, { account }: Connection): Result<Found | null> {
  const zoneId = text(state, "zone_id");
  const zone = account.route53.getHostedZone(zoneId);
  if (!zone.ok) {
    if (zone.error.code === "NoSuchHostedZone") return success(null);
    return serviceProblem("Route 53", `reading Route53 Record (${text(state, "id")})`, "GetHostedZone", zone.error);
  }
  const zoneName = zone.value.HostedZone.Name;
  const type = text(state, "type");
  const identifier = text(state, "set_identifier");
  const name = fullName(text(state, "name"), zoneName);
  const listed = account.route53.listResourceRecordSets(zoneId, {
    StartRecordName: name,
    StartRecordType: type,
    MaxItems: identifier === "" ? 1 : 100,
  });
  if (!listed.ok) {
    const doing = `reading Route53 Record (${text(state, "id")})`;
    return serviceProblem("Route 53", doing, "ListResourceRecordSets", listed.error);
  }
  const recordSet = listed.value.ResourceRecordSets.find(
    (entry) => entry.Name === name && entry.Type === type && (entry.SetIdentifier ?? "") === identifier,
  );
  return success(recordSet ? { recordSet, zoneName } : null);
}
