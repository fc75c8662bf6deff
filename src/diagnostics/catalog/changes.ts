import { diagnostic, quote } from "../diagnostic";

/** K53-E37x, K53-W37x: what external-dns would submit. */

export const batchTooLarge = diagnostic(
  {
    code: "K53-W370",
    name: "batch-too-large",
    summary: "external-dns never submits the changes of a name, since together they are larger than a batch",
  },
  (name: string, count: number) => ({
    message: `the ${count} changes of ${quote(name)} are larger than a batch, so external-dns never submits them`,
    hint: "raise --aws-batch-change-size, --aws-batch-change-size-bytes and --aws-batch-change-size-values",
  }),
);
