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

export const stackUnknownBefore = diagnostic(
  {
    code: "K53-W620",
    name: "stacks-unknown-before",
    summary: "What a commit had cannot be compiled, so every stack counts as added",
  },
  (ref: string) => ({
    message: `${quote(ref)} has no kube53.yaml, or one with errors; every stack counts as added`,
    hint: "name a commit that compiles",
  }),
);

export const remadeHealthCheck = diagnostic(
  {
    code: "K53-W621",
    name: "remade-health-check",
    summary: "A health check is made again in another stack, since its id is not known",
  },
  (address: string, stack: string) => ({
    message: `The stack ${quote(stack)} makes ${quote(address)} again, and the stack that had it destroys its own`,
    hint: "give the old stack's state with --state, as terraform show -json prints it, or apply the new stack first",
  }),
);
