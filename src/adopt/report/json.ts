import { originToJson } from "../../endpoint/json";
import type { Finding } from "../finding";
import type { Ownership } from "../owners/ownership";
import { placeOf } from "./rows";

/** A finding in the shape that `generated/adoption.schema.json` describes. */
export function findingToJson(finding: Finding): object {
  const { standing, zone, name, type, setIdentifier, planned, owner, comparison, note, live } = finding;
  const origin = planned?.recordSet.origins[0];
  return {
    standing,
    hostedZone: { name: zone.name, private: zone.private, ...(live && { id: live.zoneId }) },
    name,
    type,
    ...(setIdentifier !== "" && { setIdentifier }),
    ...(planned && { address: planned.address }),
    ...(owner && { owner: ownerToJson(owner) }),
    ...(note !== "" && { note }),
    ...(comparison && {
      differences: comparison.differences.map(({ field, live: is, wished, aspect }) => ({
        field,
        live: is,
        wished,
        ...(origin && { place: placeOf(origin, aspect) }),
      })),
    }),
    ...(comparison?.keep && { keep: comparison.keep }),
    origins: (planned?.recordSet.origins ?? []).map(originToJson),
  };
}

function ownerToJson(owner: Ownership): object {
  if (owner.by === "terraform") return owner;
  const { by, owner: id, resource, registry, txt } = owner;
  return { by, id, ...(resource !== "" && { resource }), registry, txt: txt.map(({ name }) => name) };
}
