import { Route53 } from "../../route53/service/route53";
import { Iam } from "./iam";
import { createIds, type Ids } from "./ids";

/** What one AWS account holds. */
export interface Account {
  /** Twelve digits. */
  readonly id: string;
  readonly partition: string;
  readonly route53: Route53;
  readonly iam: Iam;
  /** `aws_eks_pod_identity_association` by id. */
  readonly podIdentities: Map<string, Readonly<Record<string, unknown>>>;
  readonly ids: Ids;
}

/** The account of a provider block that assumes no role. */
export const DEFAULT_ACCOUNT = "000000000000";

/** Everything that a rehearsal can reach: accounts, each made when it is first asked for. */
export class Cloud {
  readonly #accounts = new Map<string, Account>();
  readonly #create: (id: string) => Route53;

  /** @param create - what an account's Route 53 holds at first */
  constructor(create: (id: string) => Route53 = () => new Route53()) {
    this.#create = create;
  }

  account(id: string, partition = "aws"): Account {
    const found = this.#accounts.get(id);
    if (found) return found;
    const account: Account = {
      id,
      partition,
      route53: this.#create(id),
      iam: new Iam(partition, id),
      podIdentities: new Map(),
      ids: createIds(id),
    };
    this.#accounts.set(id, account);
    return account;
  }

  /** Those that were asked for, by id. */
  get accounts(): readonly Account[] {
    return [...this.#accounts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

/** Account and partition of an ARN such as that of a role to assume. */
export function accountOfArn(arn: string): { readonly account: string; readonly partition: string } | undefined {
  const [, partition, account] = /^arn:([\w-]+):iam::(\d{12}):/.exec(arn) ?? [];
  return partition !== undefined && account !== undefined ? { account, partition } : undefined;
}
