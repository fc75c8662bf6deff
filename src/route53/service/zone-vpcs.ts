import type { ApiVpc } from "../api";
import type { ZoneState } from "./hosted-zone";
import { refuse, succeed, type Outcome } from "./outcome";
import type { Limits } from "./quotas";

/** Source: Route 53 API reference, `AssociateVPCWithHostedZone`. */
export function associateVpc(
  zone: ZoneState,
  vpc: ApiVpc,
  others: readonly ZoneState[],
  limits: Limits,
): Outcome<undefined> {
  const { hostedZone, vpcs } = zone;
  if (!hostedZone.Config.PrivateZone)
    return refuse(
      "PublicZoneVPCAssociation",
      `You can't associate public hosted zones such as ${hostedZone.Id} with Amazon VPCs.`,
    );
  if (vpcs.some(({ VPCId }) => VPCId === vpc.VPCId)) return succeed(undefined);
  const clash = others.find(
    (other) =>
      other !== zone &&
      other.hostedZone.Name === hostedZone.Name &&
      other.vpcs.some(({ VPCId }) => VPCId === vpc.VPCId),
  );
  if (clash)
    return refuse(
      "ConflictingDomainExists",
      `The VPC ${vpc.VPCId} is already associated with another hosted zone with the same domain name.`,
    );
  if (vpcs.length >= limits.vpcsOfZone)
    return refuse("LimitsExceeded", `Limits Exceeded: MAX_VPCS_ASSOCIATED_BY_ZONE - ${limits.vpcsOfZone}`);
  vpcs.push(vpc);
  return succeed(undefined);
}

/** Source: Route 53 API reference, `DisassociateVPCFromHostedZone`. */
export function disassociateVpc({ vpcs }: ZoneState, vpc: ApiVpc): Outcome<undefined> {
  const at = vpcs.findIndex(({ VPCId }) => VPCId === vpc.VPCId);
  if (at === -1)
    return refuse("VPCAssociationNotFound", `The VPC ${vpc.VPCId} is not associated with the hosted zone.`, 404);
  if (vpcs.length === 1)
    return refuse("LastVPCAssociation", `The VPC ${vpc.VPCId} is the last one associated with the hosted zone.`);
  vpcs.splice(at, 1);
  return succeed(undefined);
}
