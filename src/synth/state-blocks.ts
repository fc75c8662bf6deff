import type { StateBlocks } from "../plan/graph";
import type { Lists } from "./kube53-stack";

/** The `import`, `removed` and `moved` blocks of a stack. Source: Terraform language, "import", "removed", "moved". */
export function stateLists({ imports, removed, moved }: StateBlocks): Lists {
  return {
    import: imports.map(({ to, id }) => ({ to, id })),
    removed: removed.map(({ from }) => ({ from, lifecycle: { destroy: false } })),
    moved: moved.map(({ from, to }) => ({ from, to })),
  };
}
