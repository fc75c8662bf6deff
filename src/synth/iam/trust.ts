import type { OidcTrust, Partition, PodIdentityTrust, Trust } from "../../config/iam";
import type { Statement } from "./policy-document";

/** Who may take on a role: nobody but the holders of the named tokens, or one service account through EKS. */
export function trustStatements(partition: Partition, trust: Trust): Statement[] {
  return [trust.by === "oidc" ? oidcStatement(partition, trust) : podIdentityStatement(partition, trust)];
}

function oidcStatement(partition: Partition, { holder, account, issuer, audience, subjects }: OidcTrust): Statement {
  const subject = { [`${issuer}:sub`]: subjects.length === 1 ? subjects[0]! : [...subjects].sort() };
  const hasWildcard = subjects.some((text) => /[*?]/.test(text));
  return {
    sid: holder,
    effect: "Allow",
    principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${issuer}` },
    actions: ["sts:AssumeRoleWithWebIdentity"],
    condition: {
      StringEquals: { [`${issuer}:aud`]: audience, ...(!hasWildcard && subject) },
      ...(hasWildcard && { StringLike: subject }),
    },
    why: `lets in ${subjects.join(", ")}`,
  };
}

/** Source: EKS User Guide, "Pod Identity": EKS itself takes on the role, and tags the session with what it is for. */
function podIdentityStatement(partition: Partition, trust: PodIdentityTrust): Statement {
  const { account, region, clusterName, namespace, serviceAccount } = trust;
  return {
    sid: "PodIdentity",
    effect: "Allow",
    principal: { Service: "pods.eks.amazonaws.com" },
    actions: ["sts:AssumeRole", "sts:TagSession"],
    condition: {
      ArnEquals: { "aws:SourceArn": `arn:${partition}:eks:${region}:${account}:cluster/${clusterName}` },
      StringEquals: {
        "aws:RequestTag/kubernetes-namespace": namespace,
        "aws:RequestTag/kubernetes-service-account": serviceAccount,
        "aws:SourceAccount": account,
      },
    },
    why: `lets in ServiceAccount ${namespace}/${serviceAccount} of the EKS cluster ${clusterName}`,
  };
}
