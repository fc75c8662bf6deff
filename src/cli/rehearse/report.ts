import type { StackOutcome, StepFailure } from "../../rehearse/rehearsal";
import type { PlanSummary } from "../../rehearse/terraform/plan-summary";

/** Terraform's own text for every stack, under a line with its name, and a sum. */
export function rehearsalText(outcomes: readonly StackOutcome[]): string {
  const parts = outcomes.map((outcome) => {
    const texts = [`== ${outcome.stack}`, outcome.plan.trim()];
    if (outcome.failure) texts.push(failureText(outcome.failure));
    else if (outcome.applied) texts.push("Applied in the rehearsal; a second plan is empty.");
    return texts.filter((text) => text !== "").join("\n\n");
  });
  return `${[...parts, sumText(outcomes)].join("\n\n")}\n`;
}

/** What `-o json` prints; `generated/rehearsal.schema.json` describes it. */
export function rehearsalJson(outcomes: readonly StackOutcome[]): object {
  return {
    version: 1,
    stacks: outcomes.map(({ stack, summary, applied, planJson, failure }) => ({
      stack,
      applied,
      summary: summary ?? null,
      plan: planJson === undefined ? null : (JSON.parse(planJson) as object),
      failure: failure ? { step: failure.step, cause: failure.cause, output: failure.output } : null,
    })),
    total: total(outcomes),
  };
}

/** The counts of all plans together. */
export function total(outcomes: readonly StackOutcome[]): PlanSummary {
  const sum = { import: 0, add: 0, change: 0, destroy: 0, forget: 0 };
  for (const { summary } of outcomes) {
    for (const key of Object.keys(sum) as (keyof PlanSummary)[]) sum[key] += summary?.[key] ?? 0;
  }
  return sum;
}

function sumText(outcomes: readonly StackOutcome[]): string {
  const sum = total(outcomes);
  const forget = sum.forget === 0 ? "" : `, ${sum.forget} to forget`;
  const failures = outcomes.filter(({ failure }) => failure).length;
  const failed = failures === 0 ? "" : `; ${failures} failed`;
  const stacks = `${outcomes.length} ${outcomes.length === 1 ? "stack" : "stacks"}`;
  return `${stacks}: ${sum.import} to import, ${sum.add} to add, ${sum.change} to change, ${sum.destroy} to destroy${forget}${failed}`;
}

function failureText({ step, cause, output }: StepFailure): string {
  switch (cause) {
    case "not served":
      return `Not run: it has ${output}, which a rehearsal does not serve.`;
    case "dependency":
      return `Not run: ${output}.`;
    case "not empty":
      return `A second plan is not empty:\n\n${output.trim()}`;
    case "terraform":
      return `Failed at ${step}:\n\n${output.trim()}`;
    default:
      return `Stopped at ${step}: ${cause}.\n\n${output.trim()}`;
  }
}
