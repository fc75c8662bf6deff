import { resolve } from "node:path";
import type { KubeConfig } from "@kubernetes/client-node" with { "resolution-mode": "import" };
import {
  badKubeconfig,
  clusterForbidden,
  clusterUnauthorized,
  clusterUnreachable,
  unknownContext,
} from "../../diagnostics/catalog/read";
import type { Reporter } from "../../diagnostics/reporter";
import type { InputFile } from "../../text/input-file";
import { compareBytes } from "../../util/compare";
import { nearest } from "../../util/nearest";
import { ApiClient } from "./api-client";
import { listFile } from "./list-file";
import { listObjects } from "./list-objects";
import type { InputReader, ListedKind } from "./input";

export interface ClusterSpec {
  readonly kind: "context";
  readonly context: string;
  /** Undefined for the user's own: `KUBECONFIG`, or `~/.kube/config`. */
  readonly kubeconfig: string | undefined;
}

/**
 * Reads the objects of the asked kinds from a live cluster, with the user's own credentials.
 *
 * Each kind becomes one file, `CONTEXT/RESOURCE.GROUP.json`. Secrets are never read.
 *
 * @remarks Reports K53-E040 to K53-E044.
 */
export const readCluster: InputReader<ClusterSpec> = async (spec, { folder, kinds }, reporter) => {
  const config = await loadConfig(spec, folder, reporter);
  if (!config) return [];
  const client = new ApiClient(config);
  const files: InputFile[] = [];
  for (const kind of distinctKinds(kinds)) {
    const file = await readKind(kind, spec.context, client, reporter);
    if (file === "stop") break;
    if (file) files.push(file);
  }
  return files.sort((a, b) => compareBytes(a.path, b.path));
};

async function loadConfig(spec: ClusterSpec, folder: string, reporter: Reporter): Promise<KubeConfig | undefined> {
  // It is large, and an ES module: loaded only by those who read a cluster.
  const { KubeConfig: Config } = await import("@kubernetes/client-node");
  const config = new Config();
  try {
    if (spec.kubeconfig === undefined) config.loadFromDefault();
    else config.loadFromFile(resolve(folder, spec.kubeconfig));
  } catch (error) {
    reporter.report(badKubeconfig(reasonOf(error)));
    return undefined;
  }
  const names = config.getContexts().map(({ name }) => name);
  if (!names.includes(spec.context)) {
    reporter.report(unknownContext(spec.context, nearest(spec.context, names)));
    return undefined;
  }
  config.setCurrentContext(spec.context);
  return config;
}

/** @returns `stop` when no other kind can be expected to fare better */
async function readKind(
  kind: ListedKind,
  context: string,
  client: ApiClient,
  reporter: Reporter,
): Promise<InputFile | "stop" | undefined> {
  try {
    const listing = await listObjects(kind, (path) => client.get(path));
    if (listing.outcome === "unserved") return undefined;
    if (listing.outcome === "objects") return listFile(context, kind, listing);
    if (listing.status === 401) {
      reporter.report(clusterUnauthorized(context));
      return "stop";
    }
    if (listing.status === 403) reporter.report(clusterForbidden(context, kind.resource, kind.group));
    else reporter.report(clusterUnreachable(context, kind.resource, `status ${listing.status}`));
    return undefined;
  } catch (error) {
    reporter.report(clusterUnreachable(context, kind.resource, reasonOf(error)));
    return "stop";
  }
}

/** Sources share kinds, and a user may name any kind; Secrets are out of bounds whoever asks. */
function distinctKinds(kinds: readonly ListedKind[]): ListedKind[] {
  const byKey = new Map<string, ListedKind>();
  for (const kind of kinds) {
    const key = `${kind.group}/${kind.resource}`;
    if (key !== "/secrets" && !byKey.has(key)) byKey.set(key, kind);
  }
  return [...byKey.entries()].sort(([a], [b]) => compareBytes(a, b)).map(([, kind]) => kind);
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? (message === "" ? "unknown reason" : message.split("\n")[0]!);
}
