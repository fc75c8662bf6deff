// The app of the cdktf.json at the root: synthesizes examples/failover-alb, or whatever KUBE53_CONFIG names.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = new URL("..", import.meta.url);
const config = process.env.KUBE53_CONFIG ?? fileURLToPath(new URL("examples/failover-alb/kube53.yaml", root));
const main = fileURLToPath(new URL("dist/kube53.js", root));
const { status } = spawnSync(process.execPath, [main, "synth", "--config", config], { stdio: "inherit" });
process.exit(status ?? 4);
