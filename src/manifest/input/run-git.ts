import { spawnSync } from "node:child_process";

/** Git could not be started, or did not do as it was told. */
export class GitFailure extends Error {
  override readonly name = "GitFailure";
  /** Whether there is no Git at all. */
  readonly isMissing: boolean;

  constructor(reason: string, isMissing = false) {
    super(reason);
    this.isMissing = isMissing;
  }
}

export type GitAnswer =
  { readonly ok: true; readonly output: Buffer } | { readonly ok: false; readonly reason: string };

/** Enough for every manifest of a large repository. */
const MAX_OUTPUT_BYTES = 1024 ** 3;
const TIMEOUT_MILLISECONDS = 120_000;

/** Path arguments are taken literally, nothing is locked, and no program that a repository names is run. */
const SAFE = ["--literal-pathspecs", "--no-optional-locks", "-c", "core.fsmonitor=false"];

/**
 * Runs a plumbing command of Git, without a shell.
 *
 * @throws {@link GitFailure} when Git cannot be started or takes too long
 */
export function runGit(folder: string, args: readonly string[], input = ""): GitAnswer {
  const result = spawnSync("git", [...SAFE, "-C", folder, ...args], {
    input,
    maxBuffer: MAX_OUTPUT_BYTES,
    timeout: TIMEOUT_MILLISECONDS,
    windowsHide: true,
  });
  if (result.error) {
    const { code } = result.error as NodeJS.ErrnoException;
    throw new GitFailure(code ?? "it could not be started", code === "ENOENT");
  }
  if (result.status === 0) return { ok: true, output: result.stdout };
  return { ok: false, reason: result.stderr.toString("utf8").split("\n")[0] ?? "unknown reason" };
}
