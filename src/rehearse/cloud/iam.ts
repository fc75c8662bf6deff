import { createIds, type Ids } from "./ids";

/** An error of IAM's API. */
export interface IamError {
  readonly code:
    "EntityAlreadyExists" | "NoSuchEntity" | "LimitExceeded" | "MalformedPolicyDocument" | "DeleteConflict";
  readonly message: string;
}

export type IamOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: IamError };

export interface IamPolicy {
  readonly arn: string;
  readonly policyId: string;
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly document: string;
  readonly tags: Readonly<Record<string, string>>;
}

export interface IamPrincipal {
  readonly arn: string;
  readonly uniqueId: string;
  readonly name: string;
  readonly path: string;
  readonly permissionsBoundary: string;
  readonly tags: Readonly<Record<string, string>>;
}

export interface IamRole extends IamPrincipal {
  readonly trust: string;
  readonly description: string;
  readonly maxSessionDuration: number;
}

export interface OidcProvider {
  readonly arn: string;
  readonly url: string;
  readonly clientIds: readonly string[];
  readonly thumbprints: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

/** Source: IAM User Guide, "IAM and AWS STS quotas": white space does not count. */
const POLICY_SIZE = 6144;
const TRUST_SIZE = 2048;
const POLICIES_OF_A_PRINCIPAL = 10;

/** Roles, users and policies of one account, in memory, with the checks that matter to what kube53 emits. */
export class Iam {
  readonly policies = new Map<string, IamPolicy>();
  readonly roles = new Map<string, IamRole>();
  readonly users = new Map<string, IamPrincipal>();
  readonly oidcProviders = new Map<string, OidcProvider>();
  /** `role/NAME` or `user/NAME` → ARNs. */
  readonly attached = new Map<string, Set<string>>();
  readonly #arnPrefix: string;
  readonly #ids: Ids = createIds("iam");

  constructor(partition: string, account: string) {
    this.#arnPrefix = `arn:${partition}:iam::${account}`;
  }

  createPolicy(input: Omit<IamPolicy, "arn" | "policyId">): IamOutcome<IamPolicy> {
    const arn = `${this.#arnPrefix}:policy${input.path}${input.name}`;
    if (this.policies.has(arn))
      return exists(`A policy called ${input.name} already exists. Duplicate names are not allowed.`);
    const problem = documentProblem(input.document, POLICY_SIZE);
    if (problem) return { ok: false, error: problem };
    const policy = { ...input, arn, policyId: `ANPA${this.#ids.next(17)}` };
    this.policies.set(arn, policy);
    return { ok: true, value: policy };
  }

  updatePolicy(arn: string, change: Partial<Pick<IamPolicy, "document" | "tags">>): IamOutcome<IamPolicy> {
    const policy = this.policies.get(arn);
    if (!policy) return missing(`Policy ${arn} does not exist or is not attachable.`);
    const problem = change.document === undefined ? undefined : documentProblem(change.document, POLICY_SIZE);
    if (problem) return { ok: false, error: problem };
    const next = { ...policy, ...change };
    this.policies.set(arn, next);
    return { ok: true, value: next };
  }

  deletePolicy(arn: string): IamOutcome<null> {
    if (!this.policies.has(arn)) return missing(`Policy ${arn} was not found.`);
    if (this.attachments(arn) > 0) {
      return { ok: false, error: { code: "DeleteConflict", message: "Cannot delete a policy attached to entities." } };
    }
    this.policies.delete(arn);
    return { ok: true, value: null };
  }

  /** How many principals have a policy. */
  attachments(arn: string): number {
    return [...this.attached.values()].filter((arns) => arns.has(arn)).length;
  }

  putRole(input: Omit<IamRole, "arn" | "uniqueId">, mode: "create" | "update"): IamOutcome<IamRole> {
    const existing = this.roles.get(input.name);
    if (mode === "create" && existing) return exists(`Role with name ${input.name} already exists.`);
    if (mode === "update" && !existing) return missing(`The role with name ${input.name} cannot be found.`);
    const problem = documentProblem(input.trust, TRUST_SIZE);
    if (problem) return { ok: false, error: problem };
    const role = { ...input, ...this.#identity("role", "AROA", input, existing) };
    this.roles.set(input.name, role);
    return { ok: true, value: role };
  }

  putUser(input: Omit<IamPrincipal, "arn" | "uniqueId">, mode: "create" | "update"): IamOutcome<IamPrincipal> {
    const existing = this.users.get(input.name);
    if (mode === "create" && existing) return exists(`User with name ${input.name} already exists.`);
    if (mode === "update" && !existing) return missing(`The user with name ${input.name} cannot be found.`);
    const user = { ...input, ...this.#identity("user", "AIDA", input, existing) };
    this.users.set(input.name, user);
    return { ok: true, value: user };
  }

  deletePrincipal(kind: "role" | "user", name: string): IamOutcome<null> {
    const principals: Map<string, IamPrincipal> = kind === "role" ? this.roles : this.users;
    if (!principals.has(name)) return missing(`The ${kind} with name ${name} cannot be found.`);
    if ((this.attached.get(`${kind}/${name}`)?.size ?? 0) > 0) {
      return {
        ok: false,
        error: { code: "DeleteConflict", message: "Cannot delete entity, must detach all policies first." },
      };
    }
    principals.delete(name);
    return { ok: true, value: null };
  }

  attach(kind: "role" | "user", name: string, arn: string): IamOutcome<null> {
    const principals: Map<string, IamPrincipal> = kind === "role" ? this.roles : this.users;
    if (!principals.has(name)) return missing(`The ${kind} with name ${name} cannot be found.`);
    const isOwnedByAws = /^arn:[\w-]+:iam::aws:policy\//.test(arn);
    if (!isOwnedByAws && !this.policies.has(arn)) return missing(`Policy ${arn} does not exist or is not attachable.`);
    const arns = this.attached.get(`${kind}/${name}`) ?? new Set();
    if (!arns.has(arn) && arns.size >= POLICIES_OF_A_PRINCIPAL) {
      const message = `Cannot exceed quota for PoliciesPer${kind === "role" ? "Role" : "User"}: ${POLICIES_OF_A_PRINCIPAL}`;
      return { ok: false, error: { code: "LimitExceeded", message } };
    }
    this.attached.set(`${kind}/${name}`, arns.add(arn));
    return { ok: true, value: null };
  }

  detach(kind: "role" | "user", name: string, arn: string): void {
    this.attached.get(`${kind}/${name}`)?.delete(arn);
  }

  createOidcProvider(input: Omit<OidcProvider, "arn">): IamOutcome<OidcProvider> {
    const arn = `${this.#arnPrefix}:oidc-provider/${input.url}`;
    if (this.oidcProviders.has(arn)) return exists(`Provider with url https://${input.url} already exists.`);
    const provider = { ...input, arn };
    this.oidcProviders.set(arn, provider);
    return { ok: true, value: provider };
  }

  #identity(
    kind: string,
    idPrefix: string,
    { name, path }: { readonly name: string; readonly path: string },
    existing: IamPrincipal | undefined,
  ): { readonly arn: string; readonly uniqueId: string } {
    if (existing) return { arn: existing.arn, uniqueId: existing.uniqueId };
    return { arn: `${this.#arnPrefix}:${kind}${path}${name}`, uniqueId: `${idPrefix}${this.#ids.next(17)}` };
  }
}

function documentProblem(text: string, size: number): IamError | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { code: "MalformedPolicyDocument", message: "Syntax errors in policy." };
  }
  const statement = (document as { Statement?: unknown } | null)?.Statement;
  if (!Array.isArray(statement) || statement.length === 0) {
    return { code: "MalformedPolicyDocument", message: "Missing required field Statement" };
  }
  if (text.replace(/\s/g, "").length <= size) return undefined;
  return { code: "LimitExceeded", message: `Cannot exceed quota for PolicySize: ${size}` };
}

function exists(message: string): IamOutcome<never> {
  return { ok: false, error: { code: "EntityAlreadyExists", message } };
}

function missing(message: string): IamOutcome<never> {
  return { ok: false, error: { code: "NoSuchEntity", message } };
}
