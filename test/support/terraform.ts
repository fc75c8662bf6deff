import { spawnSync } from "node:child_process";

/** Runs Terraform in a folder and gives what it printed; throws when it fails, and says so plainly when it is missing. */
export function terraform(folder: string, ...args: string[]): string {
  const env = { ...process.env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };
  const { status, stdout, stderr, error } = spawnSync("terraform", args, { cwd: folder, encoding: "utf8", env });
  if (error) throw new Error("this test needs terraform, which is not installed", { cause: error });
  if (status !== 0) throw new Error(`terraform ${args[0]} ended with ${status}: ${stderr}${stdout}`);
  return stdout;
}
