import type { BlockSchema } from "../schema/schema";

const NESTING = { single: 1, list: 2, set: 3 } as const;

/** A schema as the protocol's message. */
export function schemaMessage(schema: BlockSchema): object {
  return { version: 0, block: blockMessage(schema) };
}

function blockMessage({ attributes, blocks = {} }: BlockSchema): object {
  return {
    attributes: Object.entries(attributes).map(([name, { type, required, optional, computed, sensitive }]) => ({
      name,
      type: Buffer.from(JSON.stringify(type)),
      required: required ?? false,
      optional: optional ?? false,
      computed: computed ?? false,
      sensitive: sensitive ?? false,
    })),
    block_types: Object.entries(blocks).map(([name, { nesting, maxItems = 0, block }]) => ({
      type_name: name,
      nesting: NESTING[nesting],
      max_items: maxItems,
      block: blockMessage(block),
    })),
  };
}
