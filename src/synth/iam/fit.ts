import { NAME_OPERATOR, NAMES_KEY } from "./condition-keys";
import { policyLength, policyText, type Statement } from "./policy-document";

/** Longest managed policy, in characters without white space. Source: IAM quotas. */
export const LONGEST_POLICY = 6144;
/** Managed policies that one role or user can have. Source: IAM quotas. */
export const MOST_POLICIES = 10;
/** Longest trust policy of an account that has not asked for more. Source: IAM quotas. */
export const LONGEST_TRUST_POLICY = 2048;

/** What a policy is made of besides its statements. */
const FRAME = policyLength(policyText([]));

/**
 * Distributes statements over as few policies as their order allows, each short enough for IAM.
 *
 * A statement that is too long alone becomes several with a part of its resources or of its names each. That changes
 * what they allow only for a request that touches both parts at once, and Terraform's change one record set each.
 *
 * @returns undefined when a single statement cannot be made short enough
 */
export function fitStatements(statements: readonly Statement[]): Statement[][] | undefined {
  const parts: Statement[] = [];
  for (const statement of statements) {
    // IAM refuses a statement on nothing, and it would allow nothing.
    if (statement.resources?.length === 0) continue;
    const pieces = split(statement);
    if (!pieces) return undefined;
    parts.push(...pieces.map((piece, i) => (i === 0 ? piece : { ...piece, sid: `${piece.sid}Part${i + 1}` })));
  }
  const policies: Statement[][] = [];
  let length = Infinity;
  for (const part of parts) {
    // A comma stands between two.
    const own = lengthOf(part) + 1;
    if (length + own > LONGEST_POLICY) {
      policies.push([]);
      length = FRAME;
    }
    policies.at(-1)!.push(part);
    length += own;
  }
  return policies;
}

function lengthOf(statement: Statement): number {
  return policyLength(policyText([statement])) - FRAME;
}

function split(statement: Statement): Statement[] | undefined {
  if (FRAME + lengthOf(statement) + "Part99".length <= LONGEST_POLICY) return [statement];
  const halves = halve(statement);
  if (!halves) return undefined;
  const done = halves.map(split);
  return done.every((pieces) => pieces !== undefined) ? done.flat() : undefined;
}

/** By names where there are several, else by resources. */
function halve(statement: Statement): [Statement, Statement] | undefined {
  const { condition, resources = [] } = statement;
  const like = condition?.[NAME_OPERATOR];
  const names = like?.[NAMES_KEY];
  if (Array.isArray(names) && names.length > 1) {
    const withNames = (part: readonly string[]): Statement => ({
      ...statement,
      condition: { ...condition, [NAME_OPERATOR]: { ...like, [NAMES_KEY]: part } },
    });
    return [withNames(firstHalf(names)), withNames(secondHalf(names))];
  }
  if (resources.length < 2) return undefined;
  return [
    { ...statement, resources: firstHalf(resources) },
    { ...statement, resources: secondHalf(resources) },
  ];
}

function firstHalf<T>(list: readonly T[]): readonly T[] {
  return list.slice(0, Math.ceil(list.length / 2));
}

function secondHalf<T>(list: readonly T[]): readonly T[] {
  return list.slice(Math.ceil(list.length / 2));
}
