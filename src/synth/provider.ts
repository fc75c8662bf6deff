import type { AwsProviderConfig } from "@cdktf/provider-aws/lib/provider";
import type { HostedZone, ProviderConfig, TerraformVersions } from "../config/config";
import { zoneAddress } from "../plan/address";
import { escapeTemplate } from "./value";

/** Arguments of a block `provider "aws"`; what is not set is left to the environment. */
export function providerArguments(provider: ProviderConfig): AwsProviderConfig {
  const { region, profile, assumeRoleArn, externalId, sessionName } = provider;
  return {
    ...(region !== undefined && { region: escapeTemplate(region) }),
    ...(profile !== undefined && { profile: escapeTemplate(profile) }),
    ...(assumeRoleArn !== undefined && {
      assumeRole: [
        {
          roleArn: escapeTemplate(assumeRoleArn),
          ...(externalId !== undefined && { externalId: escapeTemplate(externalId) }),
          ...(sessionName !== undefined && { sessionName: escapeTemplate(sessionName) }),
        },
      ],
    }),
  };
}

/** The provider of a hosted zone's own stacks: its own arguments, else the ones of all stacks. */
export function providerOf(zone: HostedZone, common: ProviderConfig): ProviderConfig {
  return zone.provider ?? common;
}

/** The name under which a stack with several hosted zones asks for the provider of one; undefined for the usual one. */
export function providerAlias(zone: HostedZone): string | undefined {
  return zone.provider && zoneAddress(zone);
}

/** The providers that a stack with several hosted zones has besides the usual one, by alias. */
export function providerAliases(zones: readonly HostedZone[]): Readonly<Record<string, ProviderConfig>> {
  return Object.fromEntries(zones.flatMap((zone) => (zone.provider ? [[zoneAddress(zone), zone.provider]] : [])));
}

/** What a block asks for to be made by the provider of a hosted zone: `aws.ALIAS`. */
export function providerReference(zone: HostedZone): string | undefined {
  const alias = providerAlias(zone);
  return alias === undefined ? undefined : `aws.${alias}`;
}

/** The `terraform` block with the versions that the configuration asks for. */
export function withVersions(terraform: Record<string, unknown>, versions: TerraformVersions = {}): object {
  const { terraform: required, provider } = versions;
  const providers = terraform["required_providers"] as Record<string, object>;
  return {
    ...terraform,
    ...(provider !== undefined && {
      required_providers: { ...providers, aws: { ...providers["aws"], version: escapeTemplate(provider) } },
    }),
    ...(required !== undefined && { required_version: escapeTemplate(required) }),
  };
}
