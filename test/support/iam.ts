/** As much of IAM as kube53's policies use, written from its documentation and apart from the program. */

interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: Readonly<Record<string, string | readonly string[]>>;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

export interface PolicyDocument {
  readonly Statement: readonly PolicyStatement[];
}

/** What is asked for. A key with a list has several values. */
export interface Request {
  readonly action: string;
  readonly resource?: string;
  /** `Federated arn…` or `Service …`, when a role is to be taken on. */
  readonly principal?: { readonly type: string; readonly id: string };
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
}

/** Whether the policies together let a request through: something allows it, and nothing denies it. */
export function isAllowed(policies: readonly PolicyDocument[], request: Request): boolean {
  const hits = policies.flatMap(({ Statement }) => Statement.filter((statement) => applies(statement, request)));
  return hits.some(({ Effect }) => Effect === "Allow") && !hits.some(({ Effect }) => Effect === "Deny");
}

function applies({ Principal, Action, Resource, Condition = {} }: PolicyStatement, request: Request): boolean {
  const { principal } = request;
  if ((Principal === undefined) !== (principal === undefined)) return false;
  if (Principal && !list(Principal[principal!.type] ?? []).includes(principal!.id)) return false;
  return (
    // Actions do not mind case, ARNs do.
    list(Action).some((pattern) => like(pattern.toLowerCase(), request.action.toLowerCase())) &&
    (Resource === undefined || list(Resource).some((pattern) => like(pattern, request.resource ?? ""))) &&
    Object.entries(Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) => holds(operator, list(wanted), valuesOf(key, request))),
    )
  );
}

function valuesOf(key: string, { context = {} }: Request): readonly string[] | undefined {
  const found = Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase());
  return found && list(found[1]);
}

function holds(operator: string, wanted: readonly string[], values: readonly string[] | undefined): boolean {
  if (operator === "Null") return wanted.includes(String(values === undefined));
  const [set, plain] = operator.includes(":") ? (operator.split(":") as [string, string]) : ["", operator];
  const test = (value: string): boolean => wanted.some((pattern) => compare(plain, pattern, value));
  // A key that is missing satisfies ForAllValues and nothing else.
  if (set === "ForAllValues") return (values ?? []).every(test);
  return values !== undefined && values.some(test);
}

function compare(operator: string, pattern: string, value: string): boolean {
  switch (operator) {
    case "StringEquals":
      return pattern === value;
    case "StringLike":
    case "ArnEquals":
    case "ArnLike":
      return like(pattern, value);
    default:
      throw new Error(`this evaluator does not know ${operator}`);
  }
}

/** `*` is any text, `?` any character. */
function like(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, "[^]*")
    .replace(/\?/g, "[^]");
  return new RegExp(`^${source}$`).test(text);
}

function list(value: string | readonly string[]): readonly string[] {
  return typeof value === "string" ? [value] : value;
}

/** A change of record sets as Route 53 shows it to IAM. */
export function change(
  zone: string,
  names: string | readonly string[],
  types: string | readonly string[] = "A",
  actions: string | readonly string[] = "UPSERT",
): Request {
  return {
    action: "route53:ChangeResourceRecordSets",
    resource: `arn:aws:route53:::hostedzone/${zone}`,
    context: {
      "route53:ChangeResourceRecordSetsNormalizedRecordNames": list(names),
      "route53:ChangeResourceRecordSetsRecordTypes": list(types),
      "route53:ChangeResourceRecordSetsActions": list(actions),
    },
  };
}
