import type { ExternalDnsOptions } from "../config/external-dns/options";
import * as catalog from "../diagnostics/catalog/resolve";
import type { Reporter } from "../diagnostics/reporter";
import type { Endpoint } from "../endpoint/endpoint";
import type { DomainFilter } from "../config/external-dns/domain-filter";

/**
 * Leaves out endpoints outside the domain filter, and those of a type that is not managed.
 *
 * @param managesEverything - no external-dns arguments were given, so there is no list of types either
 * @remarks Reports K53-W360, K53-W361 for each endpoint left out.
 */
export function filterManaged(
  endpoints: readonly Endpoint[],
  options: ExternalDnsOptions,
  filter: DomainFilter,
  managesEverything: boolean,
  reporter: Reporter,
): Endpoint[] {
  const reportedNames = new Set<string>();
  return endpoints.filter((endpoint) => {
    if (!filter.matches(endpoint.dnsName)) {
      // An alias pair is one wish of the user, so it is one warning.
      const key = `${endpoint.dnsName} ${endpoint.origins[0]?.file} ${endpoint.origins[0]?.line}`;
      if (!reportedNames.has(key)) {
        reportedNames.add(key);
        const message = catalog.outsideDomainFilter(
          endpoint.dnsName,
          filter.isOfZones ? "hosted zones" : "domain filter",
        );
        reporter.report(message, endpoint.origins[0]?.placeOf("name"));
      }
      return false;
    }
    if (managesEverything || isManagedType(endpoint.recordType, options)) return true;
    reporter.report(catalog.unmanagedType(endpoint.dnsName, endpoint.recordType), endpoint.origins[0]?.placeOf("type"));
    return false;
  });
}

/** Whether external-dns manages records of a type; letter case counts. */
export function isManagedType(
  type: string,
  options: Pick<ExternalDnsOptions, "managedRecordTypes" | "excludeRecordTypes">,
): boolean {
  return !options.excludeRecordTypes.includes(type) && options.managedRecordTypes.includes(type);
}
