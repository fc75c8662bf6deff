import { Reference, Template } from "../value";

/** An ARN; a template when it names what Terraform finds or makes. */
export type Arn = string | Template;

/** Operator → key → value or values, as IAM's JSON has it. */
export type Condition = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

export interface Statement {
  readonly sid: string;
  readonly effect: "Allow";
  readonly actions: readonly string[];
  /** Left out in a trust policy. */
  readonly resources?: readonly Arn[];
  readonly principal?: Readonly<Record<string, Arn>>;
  readonly condition?: Condition;
  /** What it is for; no part of the document. */
  readonly why: string;
  /** Record sets that need it, sorted; left out where it is not for record sets. */
  readonly neededBy?: readonly string[];
  /** Why its resources are not narrower, where AWS leaves no way. */
  readonly unscoped?: string;
}

/**
 * The JSON text of a policy, with references left for Terraform to fill in.
 *
 * A literal text, since in `aws_iam_policy_document` IAM's own variables need another spelling.
 */
export function policyText(statements: readonly Statement[]): Template {
  const references: Reference[] = [];
  const plain = (arn: Arn): string =>
    typeof arn === "string"
      ? arn
      : arn.parts
          .map((part) => (typeof part === "string" ? part : `\u0001${references.push(part) - 1}\u0001`))
          .join("");
  const text = JSON.stringify({
    Version: "2012-10-17",
    Statement: statements.map((statement) => ({
      Sid: statement.sid,
      Effect: statement.effect,
      ...(statement.principal && {
        Principal: Object.fromEntries(Object.entries(statement.principal).map(([key, arn]) => [key, plain(arn)])),
      }),
      Action: statement.actions,
      ...(statement.resources && { Resource: statement.resources.map(plain) }),
      ...(statement.condition && { Condition: statement.condition }),
    })),
  });
  // JSON writes the marker, a control character, as an escape that no other text here has.
  const pieces = text.split(/\\u0001(\d+)\\u0001/);
  return new Template(pieces.map((piece, index) => (index % 2 === 1 ? references[Number(piece)]! : piece)));
}

/** The length that IAM counts; a reference counts as the longest hosted zone id. */
export function policyLength(text: Template): number {
  return text.parts.reduce((sum, part) => sum + (typeof part === "string" ? part.replace(/\s/g, "").length : 32), 0);
}

/** An ARN as people read it, references as Terraform writes them. */
export function arnText(arn: Arn): string {
  if (typeof arn === "string") return arn;
  return arn.parts.map((part) => (typeof part === "string" ? part : `\${${part.expression}}`)).join("");
}
