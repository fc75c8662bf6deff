import type { ClusterSpec } from "./cluster";
import type { GitSpec } from "./git";
import type { InputReader } from "./input";
import { readPath, type PathSpec } from "./path";
import { readStdin, type StdinSpec } from "./stdin";

/* eslint-disable @typescript-eslint/no-require-imports -- most runs need neither child processes nor HTTPS */

export type { InputContext, InputReader, ListedKind } from "./input";

/** Where manifests come from. */
export type InputSpec = PathSpec | StdinSpec | GitSpec | ClusterSpec;

/** Reads an input with the reader of its kind. */
export const readInput: InputReader<InputSpec> = (spec, context, reporter) => {
  switch (spec.kind) {
    case "path":
      return readPath(spec, context, reporter);
    case "stdin":
      return readStdin(spec, context, reporter);
    case "git":
      return (require("./git") as typeof import("./git")).readGit(spec, context, reporter);
    case "context":
      return (require("./cluster") as typeof import("./cluster")).readCluster(spec, context, reporter);
  }
};
