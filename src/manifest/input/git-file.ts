import { posix, relative, sep } from "node:path";
import { textOf } from "./decode";
import { GitFailure, runGit } from "./run-git";

/** The path of a folder from the root of its repository; empty for the root itself. */
export function folderInRepository(folder: string): string {
  const prefix = runGit(folder, ["rev-parse", "--show-prefix"]);
  if (!prefix.ok) throw new GitFailure(prefix.reason);
  return prefix.output.toString("utf8").replace(/\n$/, "").replace(/\/$/, "");
}

/**
 * The text of a file as it is in a commit.
 *
 * @param path - absolute
 * @returns undefined when the commit has no such text
 * @throws {@link GitFailure} when Git cannot be started
 */
export function readGitText(folder: string, commit: string, path: string): string | undefined {
  const below = relative(folder, path).split(sep).join("/");
  const name = posix.join(folderInRepository(folder), below);
  const read = runGit(folder, ["cat-file", "blob", `${commit}:${name}`]);
  return read.ok ? textOf(read.output) : undefined;
}
