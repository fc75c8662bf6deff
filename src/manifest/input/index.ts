import { readCluster, type ClusterSpec } from "./cluster";
import { readGit, type GitSpec } from "./git";
import type { InputReader } from "./input";
import { readPath, type PathSpec } from "./path";
import { readStdin, type StdinSpec } from "./stdin";

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
      return readGit(spec, context, reporter);
    case "context":
      return readCluster(spec, context, reporter);
  }
};
