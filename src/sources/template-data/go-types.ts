import {
  ANY,
  BASIC_TYPES,
  mapOf,
  pointerTo,
  sliceOf,
  type GoField,
  type GoType,
} from "../../go-template/values/go-type";
import type { Method } from "../../go-template/values/method";
import { generatedText } from "./generated-text";
import { getters } from "./getters";
import { parseTypes, type TypeEntry } from "./parse-types";
import { RESOURCE_METHODS } from "./resource-methods";
import { SPECIAL_TYPES } from "./special-types";
import { CONTOUR_TYPES } from "./types/contour";
import { CORE_TYPES } from "./types/core";
import { GATEWAY_TYPES } from "./types/gateway";
import { ISTIO_TYPES } from "./types/istio";
import { NETWORKING_TYPES } from "./types/networking";
import { OPENSHIFT_TYPES } from "./types/openshift";
import { OTHER_TYPES } from "./types/other";

const TABLES = [CORE_TYPES, NETWORKING_TYPES, GATEWAY_TYPES, ISTIO_TYPES, CONTOUR_TYPES, OPENSHIFT_TYPES, OTHER_TYPES];

let entries: Map<string, TypeEntry> | undefined;
const types = new Map<string, GoType>();

/** What the tables say of a type by its name there; read when it is first asked for. */
export function typeEntry(name: string): TypeEntry | undefined {
  entries ??= new Map(TABLES.flatMap((table) => [...parseTypes(table)]));
  return entries.get(name);
}

/** The Go type of an expression of the tables, such as `[]core.ServicePort`. */
export function goType(expression: string): GoType {
  let type = types.get(expression);
  if (!type) {
    type = makeType(expression);
    types.set(expression, type);
  }
  return type;
}

function makeType(expression: string): GoType {
  const special = SPECIAL_TYPES.get(expression)?.type ?? BASIC_TYPES.get(expression);
  if (special) return special;
  if (expression.startsWith("*")) return pointerTo(goType(expression.slice(1)));
  if (expression.startsWith("[]")) return sliceOf(goType(expression.slice(2)));
  const map = /^map\[([^\]]+)\](.+)$/.exec(expression);
  if (map) return mapOf(goType(map[1]!), goType(map[2]!));
  const entry = typeEntry(expression);
  if (!entry || entry.underlying === "?") return ANY;
  return entry.underlying === undefined ? structType(entry) : namedType(entry, goType(entry.underlying));
}

const namedType = (entry: TypeEntry, underlying: GoType): GoType => ({
  ...underlying,
  text: entry.text,
  isNamed: true,
  methods: entry.text === "v1.ResourceList" ? RESOURCE_METHODS : new Map(),
});

/** Types can contain themselves, so fields are made when they are first asked for. */
function structType(entry: TypeEntry): GoType {
  let fields: readonly GoField[] | undefined;
  let methods: ReadonlyMap<string, Method> | undefined;
  return {
    kind: "struct",
    text: entry.text,
    isNamed: true,
    get fields() {
      fields ??= entry.fields!.map(({ name, type, isEmbedded }) => ({ name, isEmbedded, type: goType(type) }));
      return fields;
    },
    get methods() {
      methods ??= new Map([...getters(entry), ...(entry.hasGeneratedText ? [generatedText(entry)] : [])]);
      return methods;
    },
  };
}
