import { diagnostic, quote } from "../diagnostic";

/** K53-W601, K53-E602: from the plan graph to files. */

export const stackNoLongerMade = diagnostic(
  {
    code: "K53-W601",
    name: "stack-no-longer-made",
    summary: "A stack that an earlier run wrote is not made any more",
  },
  (stack: string) => ({
    message: `The stack ${quote(stack)} is not made any more and was removed from the output; its state still owns its records`,
    hint: `destroy its records from its last output, or take them out of its state with terraform state rm, before you forget the state of ${stack}`,
  }),
);

export const outputUnwritable = diagnostic(
  { code: "K53-E602", name: "output-unwritable", summary: "The output folder cannot be written" },
  (folder: string, why: string) => ({
    message: `Cannot write to ${quote(folder)}: ${why}`,
    hint: "name another folder with --out",
  }),
);
