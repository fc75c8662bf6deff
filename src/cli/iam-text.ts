import type { ExplainedGrantee, ExplainedStatement, Explanation } from "../synth/iam/explain";
import { printable } from "../util/printable";

/** More of a list than this is counted, not shown; `-o json` has all of it. */
const SHOWN = 8;

/** An explanation of rights for people to read. */
export function iamText({ grantees, otherAccounts, unscoped }: Explanation): string {
  const sections = [
    ...grantees.map(granteeLines),
    ...(otherAccounts.length === 0
      ? []
      : [
          [
            "given in other accounts, through roles there that nobody gets who only plans",
            ...otherAccounts.map(({ role, hostedZones }) => `  ${role}: ${few(hostedZones)}`),
          ],
        ]),
    ...(unscoped.length === 0
      ? []
      : [["what AWS cannot scope further", ...unscoped.map(({ action, why }) => `  ${action}: ${why}`)]]),
  ];
  return sections.map((lines) => `${lines.map(printable).join("\n")}\n`).join("\n");
}

function granteeLines({ kind, name, trust, widened, policies }: ExplainedGrantee): string[] {
  return [
    `${kind} ${name}${widened ? " (names widened to wildcards)" : ""}`,
    ...trust.map((who) => `  ${who}`),
    ...policies.flatMap((policy) => [
      `  policy ${policy.name}: ${policy.characters} of ${policy.limit} characters`,
      ...policy.statements.flatMap(statementLines),
    ]),
  ];
}

function statementLines(statement: ExplainedStatement): string[] {
  const { sid, why, actions, resources, condition, neededBy, unscoped } = statement;
  const conditions = Object.entries(condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => `      if ${operator} ${key}: ${few([values].flat())}`),
  );
  return [
    `    ${sid}: ${why}`,
    `      ${actions.join(", ")}`,
    `      on ${few(resources)}`,
    ...conditions,
    ...(neededBy === null ? [] : [`      for ${neededBy.length === 0 ? "no record set now" : few(neededBy)}`]),
    ...(unscoped === null ? [] : [`      not scoped: ${unscoped}`]),
  ];
}

function few(values: readonly string[]): string {
  const shown = values.slice(0, SHOWN).join(", ");
  return values.length > SHOWN ? `${shown} and ${values.length - SHOWN} more` : shown;
}
