import type { Readable } from "node:stream";
import type { Reporter } from "../../diagnostics/reporter";
import type { InputFile } from "../../text/input-file";

/** A kind of object to be listed in a cluster. */
export interface ListedKind {
  readonly group: string;
  /** Newest first; the first that the cluster serves is taken. */
  readonly versions: readonly string[];
  /** Empty where only the resource is known; then the list says. */
  readonly kind: string;
  /** Plural, as in API paths. */
  readonly resource: string;
}

/** What a reader has besides its own part of the configuration. */
export interface InputContext {
  /** Absolute; relative paths start here, and paths are shown relative to it. */
  readonly folder: string;
  /** What reports put before the path of a file, where users stand elsewhere than in the folder. @default "" */
  readonly prefix?: string;
  readonly stdin: Readable;
  /** The kinds that a cluster is asked for. */
  readonly kinds: readonly ListedKind[];
}

/**
 * Reads one input. The seam between kube53 and the world: nothing else reads manifests.
 *
 * @returns sorted by path; what could not be read was reported. Never rejects.
 */
export type InputReader<Spec> = (
  spec: Spec,
  context: InputContext,
  reporter: Reporter,
) => Promise<readonly InputFile[]>;
