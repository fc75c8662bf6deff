import type { BatchRule } from "../rule";

/**
 * A record set that an alias record of the hosted zone points at stays while the alias does.
 *
 * The API reference is silent; asked at the end of the batch, so that a target can be replaced or go with its alias.
 */
export const danglingAlias: BatchRule = (changes, { records, zoneId }) =>
  changes.flatMap(({ action, recordSet: { Name, Type } }) =>
    action === "DELETE" && records.group(Name, Type).length === 0 && records.isAliased(Name, Type)
      ? [
          `RRSet with DNS name ${Name}, type ${Type} cannot be deleted as it is the target of an alias in zone ${zoneId}`,
        ]
      : [],
  );
