import { stringify } from "yaml";
import type { ClusterConfig, Config } from "../config/config";
import type { ExternalDnsIdentity } from "../config/iam";
import { kindsToList } from "../sources/kinds-to-read";
import { compareBytes } from "../util/compare";
import { groupBy } from "../util/group-by";

/** The folder of the manifests in the output folder. */
export const SERVICE_ACCOUNTS = "kubernetes";

/** A file beside the stacks. */
export interface ExtraFile {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * The manifests that go with each external-dns that stays: ServiceAccount, and RBAC for just the kinds that the cluster's sources
 * read.
 *
 * Source: external-dns' AWS tutorial; R53 "Trust policies".
 */
export function serviceAccountFiles(config: Config): ExtraFile[] {
  return config.iam.externalDns.map((role) => {
    const cluster = config.clusters.find(({ name }) => name === role.cluster)!;
    const documents = [serviceAccount(role, config), clusterRole(role, cluster), clusterRoleBinding(role)];
    const text = documents.map((document) => stringify(document)).join("---\n");
    return { path: `${SERVICE_ACCOUNTS}/${role.cluster}/external-dns.yaml`, text };
  });
}

function serviceAccount(role: ExternalDnsIdentity, { iam }: Config): object {
  return {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: {
      name: role.serviceAccount,
      namespace: role.namespace,
      // Pod Identity knows the role by its association, a user's keys are in a Secret of one's own.
      ...(role.trust?.by === "oidc" && {
        annotations: {
          "eks.amazonaws.com/role-arn": `arn:${iam.partition}:iam::${role.trust.account}:role/${role.name}`,
        },
      }),
    },
  };
}

function clusterRole(role: ExternalDnsIdentity, cluster: ClusterConfig): object {
  const byGroup = groupBy(kindsToList(cluster), (kind) => kind.group);
  const groups = [...byGroup.keys()].sort(compareBytes);
  const readsEndpoints = cluster.externalDns?.sources.includes("crd") ?? true;
  return {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRole",
    metadata: { name: role.serviceAccount },
    rules: [
      ...groups.map((group) => ({
        apiGroups: [group],
        resources: byGroup
          .get(group)!
          .map(({ resource }) => resource)
          .sort(compareBytes),
        verbs: ["get", "list", "watch"],
      })),
      // external-dns notes in a DNSEndpoint which generation it has seen.
      ...(readsEndpoints
        ? [{ apiGroups: ["externaldns.k8s.io"], resources: ["dnsendpoints/status"], verbs: ["update"] }]
        : []),
    ],
  };
}

function clusterRoleBinding(role: ExternalDnsIdentity): object {
  return {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRoleBinding",
    metadata: { name: role.serviceAccount },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: role.serviceAccount },
    subjects: [{ kind: "ServiceAccount", name: role.serviceAccount, namespace: role.namespace }],
  };
}
