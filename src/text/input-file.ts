/** One text that kube53 reads: a file, standard input, or what an API server answered. */
export interface InputFile {
  /** Relative to the folder of the configuration, with forward slashes; never absolute. Part of the output. */
  readonly path: string;
  /** What is shown in reports instead, where users stand elsewhere than in the folder that paths are relative to. */
  readonly shown?: string | undefined;
  /** The size of a file whose text is not in memory. */
  readonly bytes?: number;
  /** May be read from the disk at each question. */
  readonly text: string;
}

/** The path under which a report names a file. */
export function shownPath(file: InputFile): string {
  return file.shown ?? file.path;
}
