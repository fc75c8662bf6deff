/** Why a text cannot be used, in words that follow its file's name. */
export interface FileProblem {
  readonly problem: string;
}

/** Whether a reader gave up. */
export function isProblem(result: object): result is FileProblem {
  return "problem" in result;
}
