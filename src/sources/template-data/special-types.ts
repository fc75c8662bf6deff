import type { JsonInput } from "../../go-template/values/from-json";
import { BASIC_TYPES, INT64, STRING, type GoField, type GoType } from "../../go-template/values/go-type";
import type { GoStruct, GoValue } from "../../go-template/values/go-value";
import type { Method } from "../../go-template/values/method";
import { toBytes } from "../../go-template/text/bytes";
import { textMethod } from "./getters";
import { formatTime, parseTime, timeFields, type TimeFields } from "./time";

/** A Go type whose JSON is not that of its fields. */
export interface SpecialType {
  readonly type: GoType;
  fromJson(json: JsonInput): GoStruct;
}

const INT = BASIC_TYPES.get("int")!;
const INT32 = BASIC_TYPES.get("int32")!;
const ZERO_TIME = "0001-01-01T00:00:00Z";
const HIDDEN_SECONDS = "(seconds)";

const struct = (text: string, fields: readonly GoField[], methods: readonly (readonly [string, Method])[]): GoType => ({
  kind: "struct",
  text,
  isNamed: true,
  fields,
  methods: new Map(methods),
});
const field = (name: string, type: GoType): GoField => ({ name, type, isEmbedded: false });
const constantFields = (values: Readonly<Record<string, GoValue>>): GoStruct => ({ field: (name) => values[name]! });

function intOrString(json: JsonInput): GoStruct {
  const isText = typeof json === "string";
  const number = typeof json === "number" && Number.isInteger(json) ? json : 0;
  return constantFields({
    Type: { type: INT_OR_STRING_KIND, data: isText ? 1n : 0n },
    IntVal: { type: INT32, data: BigInt(number) },
    StrVal: { type: STRING, data: isText ? toBytes(json) : "" },
  });
}

const textOfIntOrString = (data: GoStruct): string =>
  data.field("Type").data === 1n ? (data.field("StrVal").data as string) : String(data.field("IntVal").data);

const INT_OR_STRING_KIND: GoType = { ...INT64, text: "intstr.Type", isNamed: true };
const INT_OR_STRING = struct(
  "intstr.IntOrString",
  [field("Type", INT_OR_STRING_KIND), field("IntVal", INT32), field("StrVal", STRING)],
  [
    ["String", textMethod(true, textOfIntOrString)],
    [
      "IntValue",
      {
        parameters: [],
        needsPointer: true,
        call: ({ data }) => {
          const text = textOfIntOrString(data as GoStruct);
          return { type: INT, data: /^[-+]?[0-9]{1,18}$/.test(text) ? BigInt(text) : 0n };
        },
      },
    ],
  ],
);

/** The text of a quantity, which comes from the API server in the form that Go would print. */
const QUANTITY = struct(
  "resource.Quantity",
  [field("Format", STRING)],
  [["String", textMethod(true, (data) => data.field("(text)").data as string)]],
);
const quantity = (json: JsonInput): GoStruct => {
  const isGiven = typeof json === "string" || typeof json === "number";
  const text = { type: STRING, data: isGiven ? toBytes(String(json)) : "0" };
  return constantFields({ "(text)": text, Format: { type: STRING, data: "DecimalSI" } });
};

const secondsOf = (data: GoStruct): bigint => data.field(HIDDEN_SECONDS).data as bigint;
const timeNumber = (name: keyof TimeFields): readonly [string, Method] => [
  name,
  {
    parameters: [],
    needsPointer: false,
    call: ({ data }) => ({ type: INT, data: timeFields(secondsOf(data as GoStruct))[name] }),
  },
];

/** `metav1.Time`, whose fields templates cannot see. */
const TIME = struct(
  "v1.Time",
  [],
  [
    ["String", textMethod(false, (data) => formatTime(secondsOf(data)))],
    ...(["Year", "Day", "Hour", "Minute", "Second", "YearDay"] as const).map(timeNumber),
    [
      "Unix",
      { parameters: [], needsPointer: false, call: ({ data }) => ({ type: INT64, data: secondsOf(data as GoStruct) }) },
    ],
  ],
);
const time = (json: JsonInput): GoStruct => {
  const seconds = (typeof json === "string" ? parseTime(json) : undefined) ?? parseTime(ZERO_TIME)!;
  return constantFields({ [HIDDEN_SECONDS]: { type: INT64, data: seconds } });
};

/** By their names in the tables. */
export const SPECIAL_TYPES: ReadonlyMap<string, SpecialType> = new Map([
  ["intstr.IntOrString", { type: INT_OR_STRING, fromJson: intOrString }],
  ["resource.Quantity", { type: QUANTITY, fromJson: quantity }],
  ["meta.Time", { type: TIME, fromJson: time }],
]);
