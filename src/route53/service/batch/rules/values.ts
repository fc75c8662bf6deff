import { LIMITS } from "../../../limits";
import { valueProblem } from "../../value-problem";
import type { ChangeRule } from "../rule";

/**
 * Values follow their type's syntax, are distinct, and not too many.
 *
 * Source: Route 53 Developer Guide, "Supported DNS record types"; rancher/rancher#10253 and
 * kubernetes-sigs/external-dns#6019 quote messages.
 */
export const values: ChangeRule = ({ recordSet: { Type, ResourceRecords } }, { limits }) => {
  if (!ResourceRecords) return [];
  const texts = ResourceRecords.map(({ Value }) => Value);
  const isSingle = Type === "CNAME" || Type === "SOA";
  const most = isSingle ? 1 : limits.valuesOfRecordSet;
  if (texts.length > most)
    return [`Cannot have more than ${most} records in a RRSet${isSingle ? ` of type ${Type}` : ""}.`];
  const repeated = texts.find((text, at) => texts.indexOf(text) !== at);
  return [
    ...(repeated === undefined ? [] : [`Duplicate Resource Record: '${repeated}'`]),
    ...texts.flatMap((text) => {
      const problem =
        text.length > LIMITS.valueLength
          ? `Value is longer than ${LIMITS.valueLength} characters`
          : valueProblem(Type, text);
      return problem === undefined ? [] : [`Invalid Resource Record: ${problem}`];
    }),
  ];
};
