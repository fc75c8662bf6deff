import type { HostedZone } from "../config/config";
import type { StateBlocks, StateImport } from "../plan/graph";
import { zoneId } from "./hosted-zone";
import type { Lists } from "./kube53-stack";
import { Template, type Value } from "./value";

/**
 * The `import`, `removed` and `moved` blocks of a stack.
 *
 * @param zone - whose id may be part of an import's id
 * Source: Terraform language, "import", "removed", "moved".
 */
export function stateLists({ imports, removed, moved }: StateBlocks, zone?: HostedZone): Lists {
  return {
    import: imports.map((entry) => ({ to: entry.to, id: importId(entry, zone) })),
    removed: removed.map(({ from }) => ({ from, lifecycle: { destroy: false } })),
    moved: moved.map(({ from, to }) => ({ from, to })),
  };
}

/** Terraform takes an expression here as long as it is known when it plans; what a data source reads is. */
function importId({ id, inHostedZone }: StateImport, zone: HostedZone | undefined): Value {
  return inHostedZone && zone ? new Template([zoneId(zone), `_${id}`]) : id;
}
