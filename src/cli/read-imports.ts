import { existsSync, readFileSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { IMPORTS_NAME } from "../adopt/imports-file";
import type { InputFile } from "../text/input-file";
import { UsageError, type Arguments } from "./command";
import type { RunConfig } from "./configure";
import type { Io } from "./io";

/** Where the imports file of a run is or would be, absolute. */
export function importsPath({ config, folder }: RunConfig, args: Arguments, io: Io): string {
  const named = args.get("imports");
  return named === undefined ? resolve(folder, config.imports ?? IMPORTS_NAME) : resolve(io.cwd, named);
}

/**
 * Reads the imports file of a run.
 *
 * @returns undefined when there is none and none is named
 * @throws UsageError when the one that is named cannot be read
 */
export function readImports(run: RunConfig, args: Arguments, io: Io): InputFile | undefined {
  const path = importsPath(run, args, io);
  const isNamed = args.has("imports") || run.config.imports !== undefined;
  if (!isNamed && !existsSync(path)) return undefined;
  const shown = showPath(path, io);
  return { path: shown, text: readTextFile(path, shown) };
}

/** A path as the user would write it. */
export function showPath(path: string, io: Io): string {
  return relative(io.cwd, path).split(sep).join("/");
}

/** @throws UsageError when the file cannot be read */
export function readTextFile(path: string, shown: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`cannot read ${shown}: ${(error as NodeJS.ErrnoException).code}`);
  }
}
