import type { CidrCollection, HostedZone } from "../config/config";
import { cidrCollectionAddress, cidrLocationAddress, zoneAddress } from "../plan/address";
import type { HealthCheckReference, PlanGraph, PlannedHealthCheck, PlannedStack } from "../plan/graph";
import { CIDR_COLLECTION, CIDR_LOCATION, HEALTH_CHECK, HOSTED_ZONE, RECORD } from "../plan/import-id";
import { toRrset, zoneIdText, type Rrset } from "../plan/rrsets";
import type { ApiHealthCheckConfig, ApiRecordSet } from "../route53/api";
import type { CidrCollectionSnapshot, HealthCheckSnapshot } from "../route53/service/snapshot";

/*
 * What stacks import is taken for granted where no file says what it is, and taken to be what they describe: Terraform
 * fails on an import of nothing.
 */

/** The id of a hosted zone that the stack `foundation` imports. */
export function importedZoneId(zone: HostedZone, { foundation }: PlanGraph): string | undefined {
  return foundation?.imports.find(({ to }) => to === `${HOSTED_ZONE}.${zoneAddress(zone)}`)?.id;
}

/** Record sets that stacks of a hosted zone import. */
export function importedRecordSets(
  zone: HostedZone,
  zoneId: string,
  { stacks, foundation }: PlanGraph,
): ApiRecordSet[] {
  return stacks
    .filter(({ hostedZone }) => hostedZone === zone)
    .flatMap(({ recordSets, state }) => {
      const imports = [...state.imports, ...(foundation?.imports ?? [])];
      const known = new Map([
        [zoneIdText(zone), zoneId],
        ...imports.map(({ to, id }) => [`\${${to}.id}`, id] as const),
      ]);
      const imported = new Set(state.imports.map(({ to }) => to));
      return recordSets
        .filter(({ address }) => imported.has(`${RECORD}.${address}`))
        .map((planned) => withIds(toRrset(planned), known));
    });
}

/** A record set with ids in the place of expressions, and without a health check that is yet to be made. */
function withIds({ HostedZoneId: _, ...rrset }: Rrset, known: ReadonlyMap<string, string>): ApiRecordSet {
  const text = JSON.stringify(rrset).replace(/\$\{[^}]+\}/g, (expression) => known.get(expression) ?? expression);
  const { HealthCheckId, ...recordSet } = JSON.parse(text) as ApiRecordSet;
  return HealthCheckId === undefined || HealthCheckId.startsWith("$") ? recordSet : { ...recordSet, HealthCheckId };
}

/** Health checks that stacks of hosted zones import. */
export function importedHealthChecks(zones: readonly HostedZone[], { stacks }: PlanGraph): HealthCheckSnapshot[] {
  return stacks
    .filter(({ hostedZone }) => zones.includes(hostedZone))
    .flatMap((stack) => {
      const ids = importsOf(stack, HEALTH_CHECK);
      return stack.healthChecks.flatMap((check): HealthCheckSnapshot[] => {
        const Id = ids.get(check.address);
        if (Id === undefined) return [];
        return [{ Id, CallerReference: Id, Version: 1, Config: settingsOf(check, ids), tags: {} }];
      });
    });
}

/** CIDR collections that the stack `foundation` imports. */
export function importedCidrCollections(
  { foundation }: PlanGraph,
  collections: readonly CidrCollection[],
): CidrCollectionSnapshot[] {
  const imports = new Map((foundation?.imports ?? []).map(({ to, id }) => [to, id]));
  return collections.flatMap(({ name, locations }): CidrCollectionSnapshot[] => {
    const Id = imports.get(`${CIDR_COLLECTION}.${cidrCollectionAddress(name)}`);
    if (Id === undefined) return [];
    const blocks = Object.entries(locations)
      .filter(([location]) => imports.has(`${CIDR_LOCATION}.${cidrLocationAddress(name, location)}`))
      .flatMap(([LocationName, own]) => own.map((CidrBlock) => ({ LocationName, CidrBlock })));
    return [{ Id, Name: name, Version: 1, blocks }];
  });
}

/** Ids by name of the resource. */
function importsOf({ state }: PlannedStack, type: string): ReadonlyMap<string, string> {
  const prefix = `${type}.`;
  return new Map(
    state.imports.filter(({ to }) => to.startsWith(prefix)).map(({ to, id }) => [to.slice(prefix.length), id]),
  );
}

function idOf(reference: HealthCheckReference, ids: ReadonlyMap<string, string>): string | undefined {
  return reference.by === "id" ? reference.id : ids.get(reference.address);
}

function settingsOf(check: PlannedHealthCheck, ids: ReadonlyMap<string, string>): ApiHealthCheckConfig {
  const { inverted, disabled } = check.definition;
  return { ...settingsOfKind(check, ids), Inverted: inverted, Disabled: disabled };
}

function settingsOfKind(
  { definition, children }: PlannedHealthCheck,
  ids: ReadonlyMap<string, string>,
): ApiHealthCheckConfig {
  switch (definition.kind) {
    case "calculated":
      return {
        Type: "CALCULATED",
        HealthThreshold: definition.threshold,
        ChildHealthChecks: children.flatMap((child) => idOf(child, ids) ?? []),
      };
    case "alarm":
      return {
        Type: "CLOUDWATCH_METRIC",
        AlarmIdentifier: { Name: definition.alarmName, Region: definition.alarmRegion },
        InsufficientDataHealthStatus: definition.insufficientData,
      };
    case "endpoint":
      return endpointSettings(definition);
  }
}

function endpointSettings(
  check: Extract<PlannedHealthCheck["definition"], { kind: "endpoint" }>,
): ApiHealthCheckConfig {
  const { enableSni, fqdn, ipAddress, regions, resourcePath, searchString, type } = check;
  return {
    Type: type,
    ...(ipAddress !== undefined && { IPAddress: ipAddress }),
    Port: check.port,
    ...(resourcePath !== undefined && { ResourcePath: resourcePath }),
    ...(fqdn !== undefined && { FullyQualifiedDomainName: fqdn }),
    ...(searchString !== undefined && { SearchString: searchString }),
    RequestInterval: check.requestInterval,
    FailureThreshold: check.failureThreshold,
    MeasureLatency: check.measureLatency,
    ...(type.startsWith("HTTPS") && { EnableSNI: enableSni ?? true }),
    ...(regions.length > 0 && { Regions: regions }),
  };
}
