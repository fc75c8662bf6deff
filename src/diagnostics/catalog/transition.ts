import { diagnostic, quote } from "../diagnostic";

/** K53-E80x, K53-W80x: from what is there to what is to be. */

export const needsSteps = diagnostic(
  {
    code: "K53-E801",
    name: "transition-needs-steps",
    summary: "A change cannot be made in one apply without a moment in which a name is not answered",
    errorInExactMode: true,
  },
  (name: string, why: string, steps: readonly string[]) => ({
    message: `The change of ${quote(name)} cannot be made in one apply: ${why}`,
    hint: steps.map((step, i) => `${i + 1}. ${step}`).join("; "),
  }),
);

export const briefGap = diagnostic(
  {
    code: "K53-W802",
    name: "brief-gap",
    summary: "Where a CNAME or a wildcard gives way, or takes its place, some types are not answered for one call",
  },
  (name: string, types: readonly string[], why = "a CNAME has no other type beside it") => ({
    message: `${types.join(", ")} of ${quote(name)} ${types.length === 1 ? "is" : "are"} not answered for the time of one API call, since ${why}`,
    hint: "apply when a short failure of these types does no harm; resolvers keep what they have for its TTL",
  }),
);

export const stackOrder = diagnostic(
  {
    code: "K53-W803",
    name: "stack-order",
    summary: "Names change their hosted zone, so one stack has to be applied before another",
  },
  (first: string, second: string, name: string) => ({
    message: `${quote(name)} moves to another hosted zone: apply the stack ${quote(first)} before ${quote(second)}`,
    hint: "cdktf deploy and kube53 rehearse keep this order; with terraform alone apply them one after the other",
  }),
);

export const unusablePrevious = diagnostic(
  {
    code: "K53-E804",
    name: "unusable-previous",
    summary: "What --previous names cannot be read",
    errorInExactMode: true,
  },
  (what: string, why: string) => ({
    message: `--previous ${quote(what)} ${why}`,
    hint: "name a Git reference, a folder that synth wrote, or STACK=FILE with what terraform show -json prints",
  }),
);
