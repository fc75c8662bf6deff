// Loaded into a measured process with --import: leaves its peak memory in a file when it ends.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  writeFileSync(process.env.KUBE53_BENCH_PEAK, String(process.resourceUsage().maxRSS));
});
