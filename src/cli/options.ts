import type { OptionSpec } from "./command";

/** Options that say what is read and how. */
export const INPUT_OPTIONS: readonly OptionSpec[] = [
  {
    name: "config",
    short: "c",
    value: "FILE",
    help: "read this kube53.yaml (default: kube53.yaml here, or $KUBE53_CONFIG)",
  },
  { name: "zone", value: "NAME[=ID]", repeatable: true, help: "a public hosted zone; without an id it is looked up" },
  { name: "private-zone", value: "NAME[=ID]", repeatable: true, help: "a private hosted zone" },
  { name: "external-dns-args", value: "ARGS", help: "external-dns' arguments in one word; --source and filters count" },
  { name: "compat", value: "MODE", help: "safe (default) or exact: external-dns to the record" },
  { name: "cluster", value: "NAME", help: "which cluster of kube53.yaml the paths belong to" },
  { name: "ref", value: "REF", help: "read the paths from this branch, tag or commit instead of the work tree" },
  { name: "context", value: "NAME", help: "read a live cluster through this kubeconfig context" },
  {
    name: "imports",
    value: "FILE",
    help: "what is adopted, as kube53 import wrote it (default: kube53.imports.json beside kube53.yaml)",
  },
  { name: "kubeconfig", value: "FILE", help: "another kubeconfig than the usual one" },
];

/** Options that decide what becomes of reports. */
export const REPORT_OPTIONS: readonly OptionSpec[] = [
  { name: "ignore", value: "CODE", repeatable: true, help: "leave out this warning, e.g. K53-W360" },
  { name: "fail-on", value: "LEVEL", help: "error (default) or warning: what makes the exit code 1" },
  { name: "no-color", help: "no colours, as NO_COLOR" },
  { name: "timings", help: "print the time of each pass to stderr, as JSON" },
  { name: "help", short: "h", help: "print this text" },
];
