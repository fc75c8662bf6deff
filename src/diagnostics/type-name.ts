import { quote } from "./diagnostic";

/** A record type for a message: as it is, or in quotes when it looks like none, since anything can be written as a type. */
export function typeName(type: string): string {
  return /^[A-Za-z]{1,10}$/.test(type) ? type : quote(type);
}
