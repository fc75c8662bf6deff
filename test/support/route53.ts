import type { ApiChange, ApiRecordSet } from "../../src/route53/api";
import { Route53, type Outcome } from "../../src/route53/service/route53";
import type { Limits } from "../../src/route53/service/quotas";

export const ZONE = "Z1EXAMPLE";
export const CHECK = "11111111-2222-4333-8444-555555555555";

const APEX: ApiRecordSet[] = [
  { Name: "example.com.", Type: "NS", TTL: 172800, ResourceRecords: [{ Value: "ns-1.awsdns-01.com." }] },
  {
    Name: "example.com.",
    Type: "SOA",
    TTL: 900,
    ResourceRecords: [{ Value: "ns-1.awsdns-01.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400" }],
  },
];

/** One hosted zone, `example.com`, and one health check. */
export function exampleRoute53(
  recordSets: readonly ApiRecordSet[] = [],
  options: { readonly isPrivate?: boolean | undefined; readonly limits?: Partial<Limits> } = {},
): Route53 {
  const route53 = new Route53({ limits: options.limits ?? {} });
  route53.addHostedZone({
    Id: ZONE,
    Name: "example.com",
    PrivateZone: options.isPrivate ?? false,
    vpcs: options.isPrivate ? [{ VPCId: "vpc-1", VPCRegion: "eu-west-1" }] : [],
    recordSets: [...APEX, ...recordSets],
  });
  route53.addHealthCheck({ Id: CHECK, Config: { Type: "HTTP", FullyQualifiedDomainName: "example.com" } });
  return route53;
}

export function a(name: string, members: Partial<ApiRecordSet> = {}): ApiRecordSet {
  return { Name: name, Type: "A", TTL: 300, ResourceRecords: [{ Value: "192.0.2.1" }], ...members };
}

export function record(name: string, type: string, ...values: string[]): ApiRecordSet {
  return { Name: name, Type: type, TTL: 300, ResourceRecords: values.map((Value) => ({ Value })) };
}

export function alias(
  name: string,
  target: string,
  members: Partial<ApiRecordSet> & { zone?: string; eth?: boolean } = {},
) {
  const { zone = ZONE, eth = false, ...rest } = members;
  const AliasTarget = { HostedZoneId: zone, DNSName: target, EvaluateTargetHealth: eth };
  return { Name: name, Type: "A", AliasTarget, ...rest } satisfies ApiRecordSet;
}

export const create = (ResourceRecordSet: ApiRecordSet): ApiChange => ({ Action: "CREATE", ResourceRecordSet });
export const upsert = (ResourceRecordSet: ApiRecordSet): ApiChange => ({ Action: "UPSERT", ResourceRecordSet });
export const remove = (ResourceRecordSet: ApiRecordSet): ApiChange => ({ Action: "DELETE", ResourceRecordSet });

/** `ok`, or code and message. */
export function told(outcome: Outcome<unknown>): string {
  return outcome.ok ? "ok" : `${outcome.error.code}: ${outcome.error.message}`;
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(told(outcome));
  return outcome.value;
}

export function namesOf(route53: Route53): string[] {
  return valueOf(route53.listResourceRecordSets(ZONE)).ResourceRecordSets.map(({ Name, Type, SetIdentifier }) =>
    [Name, Type, ...(SetIdentifier === undefined ? [] : [SetIdentifier])].join(" "),
  );
}
