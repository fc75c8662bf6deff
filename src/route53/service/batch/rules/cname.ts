import type { ChangeRule } from "../rule";

/**
 * A CNAME stands alone at its name, and never at the apex.
 *
 * Source: RFC 1034 §3.6.2; kubernetes-sigs/external-dns#2757, cookpad/roadworker#89 quote the messages.
 */
export const cname: ChangeRule = ({ recordSet: { Name, Type } }, { zoneName, records }) => {
  if (Type === "CNAME" && Name === zoneName)
    return [`RRSet of type CNAME with DNS name ${Name} is not permitted at apex in zone ${zoneName}`];
  const others = records.typesAt(Name).filter((other) => other !== Type);
  if (Type === "CNAME" && others.length > 0)
    return [
      `RRSet of type CNAME with DNS name ${Name} is not permitted as it conflicts with other records with the same DNS name in zone ${zoneName}`,
    ];
  if (others.includes("CNAME"))
    return [
      `RRSet of type ${Type} with DNS name ${Name} is not permitted because a conflicting RRSet of type CNAME with the same DNS name already exists in zone ${zoneName}`,
    ];
  return [];
};
