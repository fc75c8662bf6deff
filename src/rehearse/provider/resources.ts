import type { DataSourceType, ResourceType } from "./resource-type";
import { cidrCollection } from "./resources/cidr-collection";
import { cidrLocation } from "./resources/cidr-location";
import { healthCheck } from "./resources/health-check";
import { hostedZone } from "./resources/hosted-zone";
import { hostedZoneData } from "./resources/hosted-zone-data";
import { iamPolicy } from "./resources/iam-policy";
import { rolePolicyAttachment, userPolicyAttachment } from "./resources/iam-policy-attachment";
import { iamRole } from "./resources/iam-role";
import { iamUser } from "./resources/iam-user";
import { oidcProvider, oidcProviderData } from "./resources/oidc-provider";
import { podIdentityAssociation } from "./resources/pod-identity-association";
import { record } from "./resources/record";

/** Every type of resource that kube53 emits, each after those that it may name. */
export const RESOURCES: readonly ResourceType[] = [
  hostedZone,
  cidrCollection,
  cidrLocation,
  healthCheck,
  iamPolicy,
  iamRole,
  iamUser,
  rolePolicyAttachment,
  userPolicyAttachment,
  oidcProvider,
  podIdentityAssociation,
  record,
];

/** Every type of data source that kube53 emits. */
export const DATA_SOURCES: readonly DataSourceType[] = [hostedZoneData, oidcProviderData];
