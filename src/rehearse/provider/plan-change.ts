import type { Attribute, BlockSchema, NestedBlock } from "../schema/schema";
import { hasUnknown, isObject, isZero, UNKNOWN, type TfObject, type TfValue } from "../schema/value";

/** A planned state, and the arguments whose change means that the resource is replaced. */
export interface PlannedChange {
  readonly planned: TfObject;
  readonly replace: readonly string[];
}

/**
 * The state that a resource is to have, as the provider's SDK plans it.
 *
 * What the SDK takes for the same stays as it is in state: zero and absent, a set in another order, spellings that an
 * attribute calls the same. That is why Terraform must be told that this is the older, lenient type system.
 */
export function planChange(schema: BlockSchema, prior: TfObject | null, config: TfObject): PlannedChange {
  const planned = planBlock(schema, prior, config, prior ?? config);
  if (!prior) return { planned, replace: [] };
  const members = { ...schema.attributes, ...schema.blocks };
  const replace = Object.keys(members).filter(
    (name) => members[name]!.forceNew && !sameValue(prior[name] ?? null, planned[name] ?? null),
  );
  return { planned, replace };
}

function planBlock(schema: BlockSchema, prior: TfObject | null, config: TfObject, resource: TfObject): TfObject {
  const planned: Record<string, TfValue> = {};
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    planned[name] = planAttribute(attribute, prior ? (prior[name] ?? null) : undefined, config[name] ?? null, resource);
  }
  for (const [name, block] of Object.entries(schema.blocks ?? {})) {
    planned[name] = planNested(block, prior?.[name], config[name] ?? null, resource);
  }
  return planned;
}

/** @param prior - undefined where there is no state yet */
function planAttribute(
  attribute: Attribute,
  prior: TfValue | undefined,
  configured: TfValue,
  resource: TfObject,
): TfValue {
  const given = configured ?? attribute.default ?? null;
  if (given === null) {
    if (prior === undefined) return attribute.computed ? UNKNOWN : null;
    return attribute.computed || isZero(prior) ? prior : null;
  }
  if (hasUnknown(given)) return given;
  const next = typeof given === "string" && attribute.normalize ? attribute.normalize(given) : given;
  if (prior === undefined || prior === null) return next;
  const isSame = sameValue(prior, next) || (attribute.same?.(prior, next, resource) ?? false);
  return isSame ? prior : next;
}

function planNested(block: NestedBlock, prior: TfValue | undefined, config: TfValue, resource: TfObject): TfValue {
  if (block.nesting === "single") return config;
  const given = Array.isArray(config) ? (config as readonly TfValue[]) : [];
  const before = Array.isArray(prior) ? (prior as readonly TfValue[]) : [];
  if (given.length === 0 && block.computed && before.length > 0) return before;
  const planned = given.map((item, i) => {
    if (!isObject(item)) return item;
    const old = block.nesting === "list" ? before[i] : undefined;
    return planBlock(block.block, old !== undefined && isObject(old) ? old : null, item, resource);
  });
  return block.nesting === "set" && sameValue(before, planned) ? before : planned;
}

/** Whether two values are the same to the SDK: zero is absent, and the order of a collection of texts does not count. */
export function sameValue(a: TfValue, b: TfValue): boolean {
  if (hasUnknown(a) || hasUnknown(b)) return false;
  if (isZero(a) && isZero(b)) return true;
  return canonical(a) === canonical(b);
}

function canonical(value: TfValue): string {
  if (Array.isArray(value)) {
    return `[${(value as readonly TfValue[]).map(canonical).sort().join()}]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .filter((name) => !isZero(value[name]))
    .sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name]!)}`).join()}}`;
}
