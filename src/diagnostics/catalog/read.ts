import { diagnostic, quote } from "../diagnostic";

/** K53-E020 to K53-E059: reading files, repositories and clusters. */

/** What the codes of the operating system mean to a user. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission is denied (EACCES)"],
  ["EPERM", "permission is denied (EPERM)"],
  ["ENOENT", "what it leads to is not there (ENOENT)"],
  ["ELOOP", "its symbolic links go in circles (ELOOP)"],
  ["ENAMETOOLONG", "its name is too long (ENAMETOOLONG)"],
]);

export const missingPath = diagnostic(
  { code: "K53-E020", name: "missing-path", summary: "A path that was given does not exist" },
  (path: string) => ({ message: `There is no file or folder ${quote(path)}`, hint: "correct the path" }),
);

export const unreadableFile = diagnostic(
  { code: "K53-E021", name: "unreadable-file", summary: "A file or folder cannot be read" },
  (path: string, reason: string) => ({
    message: `${quote(path)} cannot be read: ${REASONS.get(reason) ?? reason}`,
    hint: "make it readable, or leave it out of the path",
  }),
);

export const linkLeavesRoot = diagnostic(
  { code: "K53-E022", name: "link-leaves-root", summary: "A symbolic link leads out of the folder that was given" },
  (path: string) => ({
    message: `Symbolic link ${quote(path)} leads out of the folder that was given, so it is not followed`,
    hint: "give the folder that it leads to as a path of its own",
  }),
);

export const linkLoop = diagnostic(
  { code: "K53-W023", name: "link-loop", summary: "A symbolic link leads back to a folder above it" },
  (path: string) => ({
    message: `Symbolic link ${quote(path)} leads back to a folder above it, so it is not followed`,
    hint: "remove the link",
  }),
);

export const tooLarge = diagnostic(
  { code: "K53-E024", name: "too-large", summary: "A file is larger than a manifest can be" },
  (path: string, mebibytes: number) => ({
    message: `${quote(path)} is larger than ${mebibytes} MiB`,
    hint: "exclude it: give the files or folders beside it, or split it into several files",
  }),
);

export const notText = diagnostic(
  { code: "K53-E025", name: "not-text", summary: "A file is not text in UTF-8" },
  (path: string) => ({ message: `${quote(path)} is not text in UTF-8`, hint: "save it as UTF-8, or leave it out" }),
);

export const nothingToRead = diagnostic(
  { code: "K53-W026", name: "nothing-to-read", summary: "There is no YAML or JSON where manifests were expected" },
  (path: string | undefined) =>
    path === undefined
      ? {
          message: "Standard input is empty",
          hint: "check the command before the pipe; with set -o pipefail the shell fails when that command does",
        }
      : {
          message: `There is no .yaml, .yml or .json file in ${quote(path)}`,
          hint: "correct the path, or render the manifests into it first",
        },
);

export const badRef = diagnostic(
  { code: "K53-E030", name: "bad-ref", summary: "A Git reference cannot be one" },
  (ref: string) => ({ message: `${quote(ref)} cannot be a Git reference`, hint: "give a branch, tag or commit" }),
);

export const gitMissing = diagnostic(
  { code: "K53-E031", name: "git-missing", summary: "Git is not installed" },
  () => ({ message: "Git cannot be started", hint: "install git and put it on the PATH" }),
);

export const notARepository = diagnostic(
  { code: "K53-E032", name: "not-a-repository", summary: "A folder is no Git repository" },
  (path: string) => ({
    message: `${quote(path)} is not in a Git repository`,
    hint: "correct the path, or clone it first",
  }),
);

export const unknownRef = diagnostic(
  { code: "K53-E033", name: "unknown-ref", summary: "A Git reference is not in the repository" },
  (ref: string) => ({
    message: `There is no commit ${quote(ref)} in the repository`,
    hint: "fetch it first; a shallow clone in CI needs its full history",
  }),
);

export const missingInCommit = diagnostic(
  { code: "K53-E034", name: "missing-in-commit", summary: "A path is not in a commit" },
  (path: string, ref: string) => ({ message: `There is no ${quote(path)} in ${quote(ref)}`, hint: "correct the path" }),
);

export const linkInCommit = diagnostic(
  { code: "K53-W035", name: "link-in-commit", summary: "A symbolic link or submodule of a commit is not followed" },
  (path: string) => ({
    message: `${quote(path)} is a symbolic link or a submodule, which is not followed in a commit`,
    hint: "give what it leads to as a path of its own",
  }),
);

export const gitFailed = diagnostic(
  { code: "K53-E036", name: "git-failed", summary: "A Git command failed" },
  (reason: string) => ({ message: `Git failed: ${reason}` }),
);

export const badKubeconfig = diagnostic(
  { code: "K53-E040", name: "bad-kubeconfig", summary: "The kubeconfig cannot be read" },
  (reason: string) => ({
    message: `The kubeconfig cannot be read: ${reason}`,
    hint: "correct the file, or KUBECONFIG",
  }),
);

export const unknownContext = diagnostic(
  { code: "K53-E041", name: "unknown-context", summary: "The kubeconfig has no such context" },
  (context: string, nearest: string | undefined) => ({
    message: `The kubeconfig has no context ${quote(context)}`,
    hint: nearest === undefined ? "see kubectl config get-contexts" : `use ${quote(nearest)}`,
  }),
);

export const clusterForbidden = diagnostic(
  { code: "K53-E042", name: "cluster-forbidden", summary: "Listing a kind in a cluster is not allowed" },
  (context: string, resource: string, group: string) => ({
    message: `Context ${quote(context)} may not list ${resource} of API group ${quote(group)}`,
    hint:
      "bind this ClusterRole to the user: {apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, " +
      `metadata: {name: kube53-${resource}}, rules: [{apiGroups: [${JSON.stringify(group)}], ` +
      `resources: [${resource}], verbs: [list]}]}`,
  }),
);

export const clusterUnauthorized = diagnostic(
  { code: "K53-E043", name: "cluster-unauthorized", summary: "A cluster does not accept the credentials" },
  (context: string) => ({
    message: `The cluster of context ${quote(context)} does not accept the credentials`,
    hint: "log in again",
  }),
);

export const clusterUnreachable = diagnostic(
  { code: "K53-E044", name: "cluster-unreachable", summary: "A cluster does not answer" },
  (context: string, resource: string, reason: string) => ({
    message: `The cluster of context ${quote(context)} did not answer when asked for ${resource}: ${reason}`,
    hint: "check the network and the server's address",
  }),
);
