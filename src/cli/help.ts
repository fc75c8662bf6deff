import type { Command, OptionSpec } from "./command";

/** The text of `kube53 --help`. */
export function generalHelp(commands: readonly Command[], version: string): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    `kube53 ${version}: compiles Kubernetes manifests into Terraform-owned Route 53`,
    "",
    "Usage: kube53 COMMAND [OPTIONS]",
    "",
    "Commands:",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "Examples:",
    "  kube53 synth ./manifests --zone example.com=Z0123456789ABC",
    "      write CDKTF stacks of the records that the manifests wish for",
    "  kube53 lint ./manifests",
    "      show every mistake at its line",
    "",
    "kube53 COMMAND --help says more. Exit codes: 0 success, 1 errors in manifests or configuration,",
    "2 changes, only with --detailed-exitcode, 4 usage, a missing tool, network, Terraform failed or a",
    "folder that cannot be written.",
    "",
  ].join("\n");
}

/** The text of `kube53 COMMAND --help`. */
export function commandHelp(command: Command): string {
  const names = command.options.map(optionName);
  const width = Math.max(...names.map((name) => name.length));
  return [
    `Usage: kube53 ${command.usage}`,
    "",
    command.description,
    "",
    "Options:",
    ...command.options.map((option, i) => `  ${names[i]!.padEnd(width)}  ${option.help}`),
    "",
    "Examples:",
    ...command.examples.flatMap(([line, purpose]) => [`  ${line}`, `      ${purpose}`]),
    "",
  ].join("\n");
}

function optionName({ name, short, value, repeatable }: OptionSpec): string {
  const long = `${short === undefined ? "    " : `-${short}, `}--${name}`;
  return `${long}${value === undefined ? "" : ` ${value}`}${repeatable ? " …" : ""}`;
}
