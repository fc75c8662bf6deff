import { escapeName } from "../dns/escape";
import type { RecordSet } from "../endpoint/record-set";

/** The type of the resource that holds a record set. */
export const RECORD = "aws_route53_record";
/** The type of the resource that holds a health check. */
export const HEALTH_CHECK = "aws_route53_health_check";
/** The type of the resource that holds a CIDR collection. */
export const CIDR_COLLECTION = "aws_route53_cidr_collection";
/** The type of the resource that holds a location of a CIDR collection. */
export const CIDR_LOCATION = "aws_route53_cidr_location";
/** The type of the resource that holds a hosted zone. */
export const HOSTED_ZONE = "aws_route53_zone";

/** Full, lower case, no trailing dot, `*.` for a wildcard: what the provider keeps in state. Source: TF-IMP-3. */
export function terraformName(name: string): string {
  return name.startsWith("*.") ? `*.${escapeName(name.slice(2))}` : escapeName(name);
}

/**
 * The id under which Terraform imports a record set.
 *
 * Its name becomes the `name` in the state as it stands, so it is spelled as the resource spells it.
 *
 * @param zoneId - bare, without `/hostedzone/`
 * Source: TF-IMP-1 to TF-IMP-5.
 */
export function recordImportId(zoneId: string, name: string, type: string, setIdentifier: string): string {
  return `${zoneId}_${importIdInZone({ name, type, setIdentifier })}`;
}

/** As {@link recordImportId} without the id of the hosted zone and the underscore after it. */
export function importIdInZone({
  name,
  type,
  setIdentifier,
}: Pick<RecordSet, "name" | "type" | "setIdentifier">): string {
  return [terraformName(name), type, ...(setIdentifier === "" ? [] : [setIdentifier])].join("_");
}
