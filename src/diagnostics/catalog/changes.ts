import { diagnostic, quote } from "../diagnostic";

/** K53-E37x, K53-W37x: what external-dns would submit. */

export const batchTooLarge = diagnostic(
  {
    code: "K53-W370",
    name: "batch-too-large",
    summary: "external-dns never submits the changes of a name, since together they are larger than a batch",
  },
  (name: string, count: number) => ({
    message: `The ${count} changes of ${quote(name)} are larger than a batch, so external-dns never submits them`,
    hint: "raise --aws-batch-change-size, --aws-batch-change-size-bytes and --aws-batch-change-size-values",
  }),
);

export const unusableExport = diagnostic(
  {
    code: "K53-E371",
    name: "unusable-zone-export",
    summary: "A zone export cannot be used",
    errorInExactMode: true,
  },
  (path: string, why: string) => ({
    message: `The zone export ${quote(path)} ${why}`,
    hint: "make one with aws route53 list-resource-record-sets --hosted-zone-id ID > FILE",
  }),
);
