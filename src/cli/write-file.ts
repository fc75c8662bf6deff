import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "./command";

/** A file that a command makes. */
export interface OutputFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files whole or not at all: each first beside its place, then all are moved.
 *
 * @throws UsageError when one cannot be written; then none is
 */
export function writeFiles(files: readonly OutputFile[]): void {
  const staged = files.map(({ path }) => `${path}.kube53-${process.pid}`);
  try {
    files.forEach(({ path, text }, i) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(staged[i]!, text);
    });
    files.forEach(({ path }, i) => renameSync(staged[i]!, path));
  } catch (error) {
    throw new UsageError(`cannot write ${files[0]?.path}: ${(error as NodeJS.ErrnoException).code}`);
  } finally {
    for (const path of staged) if (existsSync(path)) rmSync(path, { force: true });
  }
}
