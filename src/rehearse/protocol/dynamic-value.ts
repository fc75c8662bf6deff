import { decode, encode, ExtensionCodec } from "@msgpack/msgpack";
import { UNKNOWN, Unknown, type TfValue } from "../schema/value";

/** Extension 0 is an unknown value; 12 one of which something is known, such as a prefix. Source: cty, "MessagePack". */
const UNKNOWN_TYPE = 0;
const REFINED_UNKNOWN_TYPE = 12;

const codec = new ExtensionCodec();
codec.register({
  type: UNKNOWN_TYPE,
  encode: (value) => (value instanceof Unknown ? new Uint8Array([0]) : null),
  decode: () => UNKNOWN,
});
codec.register({ type: REFINED_UNKNOWN_TYPE, encode: () => null, decode: () => UNKNOWN });

/** A value on the wire: MessagePack, or JSON where Terraform prefers it. */
export interface DynamicValue {
  readonly msgpack?: Uint8Array;
  readonly json?: Uint8Array;
}

export function readDynamicValue(value: DynamicValue | null | undefined): TfValue {
  if (value?.msgpack && value.msgpack.length > 0) return decode(value.msgpack, { extensionCodec: codec }) as TfValue;
  if (value?.json && value.json.length > 0) return JSON.parse(Buffer.from(value.json).toString("utf8")) as TfValue;
  return null;
}

export function writeDynamicValue(value: TfValue): DynamicValue {
  return { msgpack: encode(value, { extensionCodec: codec }) };
}
