/** One text that kube53 reads: a file, standard input, or what an API server answered. */
export interface InputFile {
  /** What is shown to users: relative to where they stand, with forward slashes; never absolute. */
  readonly path: string;
  readonly text: string;
}
