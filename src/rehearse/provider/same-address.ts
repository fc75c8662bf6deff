import { parseIpAddress } from "../../dns/ip-address";
import type { TfValue } from "../schema/value";

/** Whether two texts spell one IP address. */
export function isSameAddress(a: TfValue, b: TfValue): boolean {
  if (typeof a !== "string" || typeof b !== "string") return false;
  const first = parseIpAddress(a);
  return first !== undefined && first.canonical === parseIpAddress(b)?.canonical;
}
