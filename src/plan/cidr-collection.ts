import type { Config } from "../config/config";
import * as catalog from "../diagnostics/catalog/plan";
import type { Reporter } from "../diagnostics/reporter";
import type { RecordSet } from "../endpoint/record-set";
import type { PlannedRecordSet } from "./graph";

/**
 * The CIDR collection of the configuration whose name a record set gives; what is no such name is an id.
 *
 * @remarks Reports K53-E520 for a location that the collection does not have; `*` is everybody else's.
 */
export function cidrCollectionOf(
  { name, routing, origins }: RecordSet,
  { cidrCollections }: Pick<Config, "cidrCollections">,
  reporter: Reporter,
): Pick<PlannedRecordSet, "cidrCollection"> {
  const collection = routing.cidr && cidrCollections.find((entry) => entry.name === routing.cidr?.collection);
  if (!collection) return {};
  const { location } = routing.cidr!;
  if (location !== "*" && !Object.hasOwn(collection.locations, location)) {
    reporter.report(
      catalog.unknownCidrLocation(name, collection.name, location, Object.keys(collection.locations)),
      origins[0]?.placeOf("property:kube53.dev/cidr-location"),
    );
  }
  return { cidrCollection: collection.name };
}
