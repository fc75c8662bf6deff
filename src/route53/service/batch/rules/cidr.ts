import { nameSibling } from "../describe";
import type { ChangeRule } from "../rule";

/** The CIDR collection and location must exist. Source: Route 53 API reference, `CidrRoutingConfig`. */
export const cidr: ChangeRule = ({ recordSet }, context) => {
  const { CollectionId, LocationName } = recordSet.CidrRoutingConfig ?? {};
  if (CollectionId === undefined || LocationName === undefined) return [];
  if (!context.hasCidrCollection(CollectionId))
    return [`${nameSibling(recordSet)} cannot be created as the CIDR collection ${CollectionId} was not found.`];
  if (LocationName === "*" || context.hasCidrLocation(CollectionId, LocationName)) return [];
  return [
    `${nameSibling(recordSet)} cannot be created as the location ${LocationName} was not found in CIDR collection ${CollectionId}.`,
  ];
};
