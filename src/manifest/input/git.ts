import { posix, relative, resolve, sep } from "node:path";
import {
  badRef,
  gitFailed,
  gitMissing,
  linkInCommit,
  missingInCommit,
  notARepository,
  nothingToRead,
  unknownRef,
} from "../../diagnostics/catalog/read";
import type { Reporter } from "../../diagnostics/reporter";
import type { InputFile } from "../../text/input-file";
import { compareBytes } from "../../util/compare";
import { decode, isManifestName, isReadableSize, isSkippedFolder } from "./decode";
import { GitFailure, runGit } from "./run-git";
import type { InputReader } from "./input";

export interface GitSpec {
  readonly kind: "git";
  /** A folder in a local repository. */
  readonly repository: string;
  readonly ref: string;
  /** Empty or `.` for all of it. */
  readonly path: string;
  /** Where the path starts: the folder that `repository` names, or else the root of the repository. */
  readonly pathFrom?: "folder";
}

interface TreeEntry {
  readonly mode: string;
  readonly id: string;
  readonly bytes: number;
  readonly path: string;
}

/**
 * Reads manifests as they are in a commit, without touching the work tree.
 *
 * Paths are shown as Git writes them, `REF:PATH`. Symbolic links and submodules are not followed.
 *
 * @remarks Reports K53-E024 to K53-E036.
 */
export const readGit: InputReader<GitSpec> = (spec, { folder }, reporter) => {
  try {
    return Promise.resolve(readCommit(spec, resolve(folder, spec.repository), reporter));
  } catch (error) {
    reporter.report(error instanceof GitFailure && error.isMissing ? gitMissing() : gitFailed(reasonOf(error)));
    return Promise.resolve([]);
  }
};

function readCommit(spec: GitSpec, repository: string, reporter: Reporter): InputFile[] {
  const { ref } = spec;
  const commit = findCommit(repository, spec.repository, ref, reporter);
  if (commit === undefined) return [];
  const path = normalise(spec.pathFrom === "folder" ? fromRoot(repository, spec.path) : spec.path);
  // Git itself fails on a path that leads out of the repository.
  const isInside = !path.split("/").includes("..");
  const entries = isInside ? listTree(repository, commit, path) : [];
  if (entries.length === 0 && path !== "") return none(() => reporter.report(missingInCommit(path, ref)));
  const wanted = entries.filter((entry) => isWanted(entry, path, ref, reporter));
  if (wanted.length === 0) reporter.report(nothingToRead(`${ref}:${path}`));
  const contents = readBlobs(repository, wanted);
  return wanted
    .flatMap((entry, i) => decode(`${ref}:${entry.path}`, contents[i]!, reporter) ?? [])
    .sort((a, b) => compareBytes(a.path, b.path));
}

/**
 * The id of the commit that a reference names.
 *
 * @param shown - the repository as users know it
 * @returns undefined when there is none, which was reported as K53-E030, K53-E032 or K53-E033
 * @throws {@link GitFailure} when Git cannot be started
 */
export function findCommit(repository: string, shown: string, ref: string, reporter: Reporter): string | undefined {
  // eslint-disable-next-line no-control-regex -- Git refuses control characters in names; arguments cannot hold NUL
  const isName = ref !== "" && !ref.startsWith("-") && !/[\u0000-\u0020\u007f]/.test(ref);
  const hasGit = isName && runGit(repository, ["rev-parse", "--git-dir"]).ok;
  const commit =
    hasGit && runGit(repository, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (commit && commit.ok) return commit.output.toString("utf8").trim();
  reporter.report(!isName ? badRef(ref) : hasGit ? unknownRef(ref) : notARepository(shown));
  return undefined;
}

function none(report: () => void): [] {
  report();
  return [];
}

/** The path from the root of the repository, of one that is absolute or starts at a folder in it. */
function fromRoot(folder: string, path: string): string {
  const prefix = runGit(folder, ["rev-parse", "--show-prefix"]);
  if (!prefix.ok) throw new GitFailure(prefix.reason);
  const below = relative(folder, resolve(folder, path)).split(sep).join("/");
  return posix.join(prefix.output.toString("utf8").replace(/\n$/, ""), below);
}

function normalise(path: string): string {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return parts.join("/");
}

function listTree(repository: string, commit: string, path: string): TreeEntry[] {
  const paths = path === "" ? [] : [path];
  const listed = runGit(repository, ["ls-tree", "-r", "-l", "-z", "--full-tree", commit, "--", ...paths]);
  if (!listed.ok) throw new GitFailure(listed.reason);
  return listed.output
    .toString("utf8")
    .split("\0")
    .flatMap((line) => {
      const match = /^(\d+) \w+ ([0-9a-f]+) +(\S+)\t(.*)$/s.exec(line);
      if (!match) return [];
      const [, mode = "", id = "", bytes = "0", name = ""] = match;
      return [{ mode, id, bytes: Number.parseInt(bytes, 10) || 0, path: name }];
    });
}

/** A file that was named itself is read whatever its name is. */
function isWanted(entry: TreeEntry, path: string, ref: string, reporter: Reporter): boolean {
  const isNamed = entry.path === path;
  const below = entry.path.slice(path === "" ? 0 : path.length + 1).split("/");
  if (!isNamed && below.slice(0, -1).some(isSkippedFolder)) return false;
  const shown = `${ref}:${entry.path}`;
  if (entry.mode === "160000" || (entry.mode === "120000" && (isNamed || isManifestName(entry.path)))) {
    reporter.report(linkInCommit(shown));
    return false;
  }
  if (entry.mode === "120000" || (!isNamed && !isManifestName(entry.path))) return false;
  return isReadableSize(shown, entry.bytes, reporter);
}

/** The contents of blobs, in order, from one process. */
function readBlobs(repository: string, entries: readonly TreeEntry[]): Buffer[] {
  if (entries.length === 0) return [];
  const read = runGit(repository, ["cat-file", "--batch"], entries.map(({ id }) => `${id}\n`).join(""));
  if (!read.ok) throw new GitFailure(read.reason);
  let at = 0;
  return entries.map(({ id }) => {
    const end = read.output.indexOf(0x0a, at);
    const [, type, size] = read.output.toString("latin1", at, end).split(" ");
    if (type !== "blob") throw new GitFailure(`object ${id} is missing`);
    const start = end + 1;
    at = start + Number(size) + 1;
    return read.output.subarray(start, at - 1);
  });
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : "unknown reason";
}
