import * as catalog from "../diagnostics/catalog/config";
import type { Reporter } from "../diagnostics/reporter";
import { partitionOfRegion } from "../route53/partition";
import type { Claim, ExternalDnsIdentity, IamConfig, OidcTrust, Operator, Trust } from "./iam";
import type { Places } from "./places";
import type { ConfigFile } from "./schema";

type File = NonNullable<ConfigFile["iam"]>;
type RoleEntry = NonNullable<File["roles"]>[number];
type TrustEntry = RoleEntry["trust"];

/**
 * The section `iam`.
 *
 * @param region - of the provider; decides the partition where the file does not
 * @remarks Reports K53-E016 for a role that applies and whose trust lets in more than a few named jobs.
 */
export function toIam(
  iam: ConfigFile["iam"],
  region: string | undefined,
  places: Places,
  reporter: Reporter,
): IamConfig {
  const account = iam?.account;
  const roles = (iam?.roles ?? []).map(({ name, rights, deletes, trust }, index): Operator => {
    const why = rights === "apply" ? openness(trust) : undefined;
    if (why !== undefined)
      reporter.report(catalog.openApplyRole(name, why), places.at(["iam", "roles", index, "trust"]));
    return { name, rights, deletes, trust: toTrust(trust, account ?? "") };
  });
  const users = (iam?.users ?? []).map((user): Operator => ({ ...user, trust: undefined }));
  return {
    partition: iam?.partition ?? partitionOfRegion(region ?? ""),
    account,
    names: iam?.names ?? "zones",
    types: iam?.types ?? [],
    applyPolicyName: iam?.applyPolicyName,
    operators: [...roles, ...users],
    externalDns: (iam?.externalDns ?? []).map(toIdentity),
  };
}

/** The section `claims`. */
export function toClaims(claims: ConfigFile["claims"]): Claim[] {
  return (claims ?? []).map(({ names, types, who }) => ({
    names: names.map((name) => name.toLowerCase().replace(/\.$/, "")),
    types: types ?? [],
    who: {
      ...(who.namespace !== undefined && { namespace: who.namespace }),
      ...(who.cluster !== undefined && { cluster: who.cluster }),
    },
  }));
}

/** Why a trust is too wide for a role that changes records. */
function openness(trust: TrustEntry): string | undefined {
  if ("github" in trust && trust.github.pullRequests) return "any pull request";
  if ("gitlab" in trust && trust.gitlab.mergeRequests) return "jobs of any branch";
  if ("oidc" in trust && trust.oidc.subjects.some((subject) => /[*?]/.test(subject))) return "subjects by a wildcard";
  return undefined;
}

function toTrust(trust: TrustEntry, account: string): Trust {
  if ("github" in trust) {
    const { repository, branches = [], tags = [], environments = [], pullRequests, host, audience } = trust.github;
    return pipeline(account, host, audience, [
      ...branches.map((branch) => `repo:${repository}:ref:refs/heads/${branch}`),
      ...tags.map((tag) => `repo:${repository}:ref:refs/tags/${tag}`),
      ...environments.map((environment) => `repo:${repository}:environment:${environment}`),
      ...(pullRequests ? [`repo:${repository}:pull_request`] : []),
    ]);
  }
  if ("gitlab" in trust) {
    const { project, branches = [], tags = [], mergeRequests, host, audience } = trust.gitlab;
    return pipeline(account, host, audience, [
      // A merge request's job carries the name of its source branch.
      ...(mergeRequests ? ["*"] : branches).map((branch) => `project_path:${project}:ref_type:branch:ref:${branch}`),
      ...tags.map((tag) => `project_path:${project}:ref_type:tag:ref:${tag}`),
    ]);
  }
  if ("oidc" in trust) return pipeline(account, trust.oidc.issuer, trust.oidc.audience, trust.oidc.subjects);
  if ("irsa" in trust) return serviceAccountTrust({ ...trust.irsa, account });
  return { by: "pod-identity", account, ...trust.podIdentity };
}

function pipeline(account: string, issuer: string, audience: string, subjects: readonly string[]): OidcTrust {
  return { by: "oidc", holder: "Pipeline", account, issuer: bareIssuer(issuer), audience, subjects };
}

function serviceAccountTrust(of: {
  readonly account: string;
  readonly issuer: string;
  readonly namespace: string;
  readonly serviceAccount: string;
}): OidcTrust {
  return {
    by: "oidc",
    holder: "ServiceAccount",
    account: of.account,
    issuer: bareIssuer(of.issuer),
    audience: "sts.amazonaws.com",
    subjects: [`system:serviceaccount:${of.namespace}:${of.serviceAccount}`],
  };
}

function bareIssuer(issuer: string): string {
  return issuer.replace(/^https:\/\//, "").replace(/\/$/, "");
}

function toIdentity(entry: NonNullable<File["externalDns"]>[number]): ExternalDnsIdentity {
  const { cluster, namespace, serviceAccount, deletes } = entry;
  const common = { cluster, namespace, serviceAccount, deletes };
  if ("userName" in entry) return { ...common, name: entry.userName, trust: undefined };
  const { account, roleName: name } = entry;
  if ("issuer" in entry) return { ...common, name, trust: serviceAccountTrust(entry) };
  return { ...common, name, trust: { by: "pod-identity", account, namespace, serviceAccount, ...entry.podIdentity } };
}
