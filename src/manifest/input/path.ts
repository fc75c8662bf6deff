import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import {
  linkLeavesRoot,
  linkLoop,
  missingPath,
  notText,
  nothingToRead,
  unreadableFile,
} from "../../diagnostics/catalog/read";
import type { Reporter } from "../../diagnostics/reporter";
import type { InputFile } from "../../text/input-file";
import { placeOfFile, type Place } from "../../text/position";
import { compareBytes } from "../../util/compare";
import { decode, isManifestName, isReadableSize, isSkippedFolder } from "./decode";
import type { InputReader } from "./input";
import { holdsText, PathFile } from "./path-file";

export interface PathSpec {
  readonly kind: "path";
  /** A file, whatever its name, or a folder, which is walked. */
  readonly path: string;
}

/**
 * Reads a file, or all manifests in a folder and the folders in it.
 *
 * Passes over hidden folders and `node_modules`. Symbolic links are followed inside the folder, and each file is read once.
 *
 * @remarks Reports K53-E020 to K53-W026.
 */
export const readPath: InputReader<PathSpec> = (spec, { folder, prefix = "" }, reporter) => {
  const root = resolve(folder, spec.path);
  const show = (path: string): string => relative(folder, path).split(sep).join("/") || ".";
  return Promise.resolve(new Walk(root, show, prefix, reporter).run());
};

class Walk {
  readonly #root: string;
  readonly #show: (path: string) => string;
  readonly #prefix: string;
  readonly #reporter: Reporter;
  readonly #files: InputFile[] = [];
  readonly #seen = new Set<string>();
  #realRoot = "";
  #candidates = 0;

  constructor(root: string, show: (path: string) => string, prefix: string, reporter: Reporter) {
    this.#root = root;
    this.#show = show;
    this.#prefix = prefix;
    this.#reporter = reporter;
  }

  run(): readonly InputFile[] {
    const stat = statSync(this.#root, { throwIfNoEntry: false });
    if (!stat) this.#reporter.report(missingPath(this.#show(this.#root)));
    else if (!stat.isDirectory()) this.#readFile(this.#root);
    else {
      this.#realRoot = realpathSync(this.#root);
      this.#walk(this.#root, [this.#realRoot]);
      if (this.#candidates === 0) this.#reporter.report(nothingToRead(this.#show(this.#root)));
    }
    return this.#files.sort((a, b) => compareBytes(a.path, b.path));
  }

  /** @param above - real paths of this folder and those above it */
  #walk(folder: string, above: readonly string[]): void {
    const entries = this.#attempt(folder, () => readdirSync(folder, { withFileTypes: true })) ?? [];
    for (const entry of entries.sort((a, b) => compareBytes(a.name, b.name))) {
      const path = join(folder, entry.name);
      if (entry.isSymbolicLink()) this.#followLink(path, entry.name, above);
      else if (entry.isDirectory()) this.#enter(path, entry.name, [...above, join(above.at(-1) ?? "", entry.name)]);
      else if (entry.isFile() && isManifestName(entry.name)) this.#readOnce(path, join(above.at(-1) ?? "", entry.name));
    }
  }

  #enter(path: string, name: string, above: readonly string[]): void {
    if (!isSkippedFolder(name)) this.#walk(path, above);
  }

  #followLink(path: string, name: string, above: readonly string[]): void {
    const real = this.#attempt(path, () => realpathSync(path));
    if (real === undefined) return;
    const isFolder = this.#attempt(path, () => statSync(real).isDirectory());
    if (isFolder === undefined || (isFolder ? isSkippedFolder(name) : !isManifestName(name))) return;
    if (real !== this.#realRoot && !real.startsWith(this.#realRoot + sep)) {
      this.#candidates++;
      this.#reporter.report(linkLeavesRoot(this.#show(path)), this.#placeOf(this.#show(path)));
    } else if (!isFolder) this.#readOnce(path, real);
    else if (above.includes(real)) this.#reporter.report(linkLoop(this.#show(path)), this.#placeOf(this.#show(path)));
    else this.#walk(path, [...above, real]);
  }

  #readOnce(path: string, real: string): void {
    if (this.#seen.has(real)) return;
    this.#seen.add(real);
    this.#readFile(path);
  }

  #readFile(path: string): void {
    this.#candidates++;
    const shown = this.#show(path);
    const stat = this.#attempt(path, () => statSync(path));
    if (!stat || !isReadableSize(shown, stat.size, this.#reporter)) return;
    const file = stat.isFile() ? this.#fileOf(path, shown, stat.size) : this.#streamOf(path, shown);
    if (file) this.#files.push(file);
  }

  #fileOf(path: string, shown: string, size: number): InputFile | undefined {
    const isText = this.#attempt(path, () => holdsText(path, size));
    if (isText === undefined) return undefined;
    if (isText) return new PathFile(path, size, shown, this.#prefix === "" ? undefined : `${this.#prefix}/${shown}`);
    this.#reporter.report(notText(shown), this.#placeOf(shown));
    return undefined;
  }

  /** What can be read only once, such as the pipe of `<(helm template …)`. */
  #streamOf(path: string, shown: string): InputFile | undefined {
    const bytes = this.#attempt(path, () => readFileSync(path));
    const file = bytes && decode(shown, bytes, this.#reporter);
    return file && this.#prefix !== "" ? { ...file, shown: `${this.#prefix}/${shown}` } : file;
  }

  /** Where users stand, which is not always where paths start. */
  #placeOf(shown: string): Place {
    return placeOfFile(this.#prefix === "" ? shown : `${this.#prefix}/${shown}`);
  }

  #attempt<T>(path: string, run: () => T): T | undefined {
    try {
      return run();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      this.#reporter.report(
        unreadableFile(this.#show(path), code ?? "unknown reason"),
        this.#placeOf(this.#show(path)),
      );
      return undefined;
    }
  }
}
