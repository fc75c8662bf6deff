import { diagnostic, quote } from "../diagnostic";
import { few } from "../few";
import { typeName } from "../type-name";

/** K53-E340 to K53-E359: from endpoints to record sets, health checks included. */

export const invalidName = diagnostic(
  { code: "K53-E340", name: "invalid-name", summary: "A host name is no DNS name" },
  (name: string, reason: string) => ({
    message: `${quote(name)} is no DNS name: ${reason}`,
    hint: "write a host name of labels of 1 to 63 letters, digits, - and _",
  }),
);

export const invalidNumber = diagnostic(
  {
    code: "K53-E341",
    name: "invalid-number",
    summary: "A weight or bias is no whole number; external-dns would take it as 0",
  },
  (property: string, value: string) => ({
    message: `${property} must be a whole number, not ${quote(value)}; external-dns takes it as 0`,
    hint: 'write a number in quotes, e.g. "10"',
  }),
);

export const invalidCoordinates = diagnostic(
  {
    code: "K53-E342",
    name: "invalid-coordinates",
    summary: "Geoproximity coordinates are no latitude and longitude; external-dns would leave them out",
  },
  (value: string) => ({
    message: `Coordinates must be a latitude and a longitude without blanks, not ${quote(value)}`,
    hint: 'write e.g. "49.22,-74.01"',
  }),
);

export const severalAliasTargets = diagnostic(
  {
    code: "K53-E343",
    name: "several-alias-targets",
    summary: "An alias record has several targets; external-dns would use the first and drop the others",
  },
  (name: string, first: string, dropped: readonly string[]) => ({
    message: `Alias record ${quote(name)} can have one target: external-dns takes ${quote(first)} and drops ${few(dropped)}`,
    hint: "name the one target with a target annotation, or give each target a set identifier and a routing policy",
  }),
);

export const cloudFrontTargetHealth = diagnostic(
  {
    code: "K53-W344",
    name: "cloudfront-target-health",
    summary: "Route 53 refuses evaluate-target-health for CloudFront targets",
  },
  (name: string, target: string) => ({
    message: `evaluate-target-health cannot be true for the CloudFront target ${quote(target)} of ${quote(name)}; false is used unless external-dns is reproduced exactly`,
    hint: 'set aws-evaluate-target-health to "false"',
  }),
);

export const multiValueFalse = diagnostic(
  {
    code: "K53-W345",
    name: "multi-value-answer-false",
    summary: 'external-dns turns multivalue answers on for any value, "false" included',
  },
  (value: string) => ({
    message: `multi-value-answer is ${quote(value)}: external-dns turns it on all the same, kube53 leaves it off`,
    hint: 'remove it, or write "true"',
  }),
);

export const addressAsAliasTarget = diagnostic(
  { code: "K53-E346", name: "address-as-alias-target", summary: "An alias record points at an IP address" },
  (name: string, address: string) => ({
    message: `Alias record ${quote(name)} cannot point at the address ${quote(address)}`,
    hint: "remove alias, so that a plain address record is made",
  }),
);

export const emptyTargetZone = diagnostic(
  {
    code: "K53-E347",
    name: "empty-target-hosted-zone",
    summary: "aws/target-hosted-zone is empty, which makes external-dns write a host name as an address",
  },
  (name: string) => ({
    message: `target-hosted-zone of ${quote(name)} is empty`,
    hint: "write the hosted zone id of the target, or remove the property",
  }),
);

export const healthCheckTwice = diagnostic(
  {
    code: "K53-E349",
    name: "health-check-twice",
    summary: "A record set has both the id of a health check and a definition of one",
  },
  (name: string, id: string) => ({
    message: `${quote(name)} names the existing health check ${quote(id)} and defines another one`,
    hint: "keep either aws-health-check-id or the kube53.dev/health-check annotations",
  }),
);

export const invalidHealthCheckUrl = diagnostic(
  { code: "K53-E350", name: "invalid-health-check-url", summary: "A health check's URL cannot be understood" },
  (url: string, reason: string) => ({
    message: `Health check ${quote(url)} ${reason}`,
    hint: 'write e.g. "https://{target}:443/healthz", "tcp://{target}:5432", "calculated" or "alarm"',
  }),
);

export const healthCheckOfRoutedName = diagnostic(
  {
    code: "K53-E351",
    name: "health-check-of-routed-name",
    summary: "A health check would ask for the very name whose answers depend on it",
  },
  (name: string, host: string) => ({
    message: `The health check of ${quote(name)} would resolve ${quote(host)}, whose answer depends on the check itself`,
    hint: "check the target: write {target}, or a host name that only this target has",
  }),
);

export const healthCheckPrivateAddress = diagnostic(
  {
    code: "K53-E352",
    name: "health-check-private-address",
    summary: "Route 53's health checkers stand in the Internet and cannot reach an address",
  },
  (name: string, address: string, range: string) => ({
    message: `The health check of ${quote(name)} cannot reach ${quote(address)}: ${range}`,
    hint: "let the check follow a CloudWatch alarm, or name a public host",
  }),
);

export const healthCheckOfWildcard = diagnostic(
  {
    code: "K53-E353",
    name: "health-check-of-wildcard",
    summary: "A health check of a wildcard record has no host name to ask for",
  },
  (name: string) => ({
    message: `The health check of ${quote(name)} needs a host name: a wildcard cannot be asked for`,
    hint: "write a host that the targets serve, e.g. https://status.example.com/healthz",
  }),
);

export const invalidHealthCheckSetting = diagnostic(
  {
    code: "K53-E354",
    name: "invalid-health-check-setting",
    summary: "A setting of a health check is outside what Route 53 takes",
  },
  (property: string, value: string, expected: string) => ({
    message: `${property} must be ${expected}, not ${quote(value)}`,
  }),
);

export const unknownHealthCheckRegion = diagnostic(
  {
    code: "K53-E355",
    name: "unknown-health-check-region",
    summary: "Route 53 has no health checkers in a region",
  },
  (region: string, likely: string | undefined, regions: readonly string[]) => ({
    message: `There are no health checkers in ${quote(region)}`,
    hint: likely === undefined ? `write at least three of ${regions.join(", ")}` : `write ${quote(likely)}`,
  }),
);

export const idleHealthCheckSetting = diagnostic(
  {
    code: "K53-E356",
    name: "idle-health-check-setting",
    summary: "A setting belongs to another kind of health check, or to none at all",
  },
  (property: string, kind: string) => ({
    message: `${property} means nothing for ${kind}`,
    hint: `remove ${property}, or change kube53.dev/health-check`,
  }),
);

export const invalidHealthCheckChildren = diagnostic(
  {
    code: "K53-E357",
    name: "invalid-health-check-children",
    summary: "A calculated health check has no children, too many, or one that is neither id nor URL",
  },
  (problem: string) => ({
    message: `health-check-children ${problem}`,
    hint: "write up to 255 health check ids or URLs, separated by commas",
  }),
);

export const invalidHealthCheckAlarm = diagnostic(
  {
    code: "K53-E358",
    name: "invalid-health-check-alarm",
    summary: "A health check is to follow an alarm that is not named in full",
  },
  (problem: string) => ({
    message: `health-check-alarm ${problem}`,
    hint: 'write region and name, e.g. "eu-west-1/shop-availability"',
  }),
);

export const healthCheckWithoutTarget = diagnostic(
  {
    code: "K53-E359",
    name: "health-check-without-target",
    summary: "A health check asks for {target}, but the values of the record are no hosts",
  },
  (name: string, type: string) => ({
    message: `The health check of ${quote(name)} has no {target}: the values of a ${typeName(type)} record are no hosts`,
    hint: "write the host to check instead of {target}",
  }),
);
