import type { TerraformResult } from "./terraform";

/** `removed` blocks, which releasing a record needs, came with it. */
const OLDEST = [1, 7];

/** Why a program cannot be used, and what to do. */
export interface BinaryProblem {
  readonly message: string;
  readonly hint: string;
}

/**
 * Whether a program is a Terraform or OpenTofu that can be used, by what its `version -json` ended with.
 *
 * @param binary - as the user wrote it
 */
export function binaryProblem(
  binary: string,
  { exitCode, stdout, stderr, cause }: TerraformResult,
): BinaryProblem | undefined {
  const hint = "install Terraform 1.7 or later, or name another program with --terraform-binary";
  if (cause === "interrupted") return undefined;
  if (cause === "missing") return { message: `${binary} is not installed, or not in the PATH`, hint };
  if (cause !== undefined) return { message: `${binary} cannot be run: ${cause}`, hint };
  const version = versionOf(stdout);
  if (exitCode !== 0 || version === undefined) {
    const said = firstLine(stderr) ?? firstLine(stdout) ?? "nothing";
    return {
      message: `${binary} is no Terraform: asked for its version it ended with ${exitCode} and said ${said}`,
      hint,
    };
  }
  return isOldEnough(version) ? undefined : { message: `${binary} is Terraform ${version}, and 1.7 is needed`, hint };
}

function versionOf(text: string): string | undefined {
  try {
    const { terraform_version: version } = JSON.parse(text) as { readonly terraform_version?: unknown };
    return typeof version === "string" ? version : undefined;
  } catch {
    return undefined;
  }
}

function isOldEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > OLDEST[0]! || (major === OLDEST[0] && minor >= OLDEST[1]!);
}

function firstLine(text: string): string | undefined {
  const line = text.split("\n").find((part) => part.trim() !== "");
  return line === undefined ? undefined : JSON.stringify(line.trim().slice(0, 80));
}
