import { escapeName } from "../dns/escape";
import type { RecordSet } from "../endpoint/record-set";

/** Full, lower case, no trailing dot, `*.` for a wildcard: what the provider keeps in state. Source: TF-IMP-3. */
export function terraformName(name: string): string {
  return name.startsWith("*.") ? `*.${escapeName(name.slice(2))}` : escapeName(name);
}

/** The id under which Terraform imports a record set, after the id of the hosted zone and an underscore. Source: TF-IMP-1. */
export function importIdInZone({ name, type, setIdentifier }: RecordSet): string {
  return [terraformName(name), type, ...(setIdentifier === "" ? [] : [setIdentifier])].join("_");
}
