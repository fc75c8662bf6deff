// Runs all committed cases and fails below the score last reached. With --raise it writes a better score down.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const scoreFile = join(here, "score.json");
const score = JSON.parse(readFileSync(scoreFile, "utf8"));
let isLower = false;

for (const [file, least] of Object.entries(score)) {
  const { stdout } = spawnSync(process.execPath, [join(here, "run.mjs"), join(here, file)], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const passed = Number(/(\d+) passed, \d+ failed\s*$/.exec(stdout)?.[1] ?? 0);
  process.stdout.write(`${file}: ${passed} passed, at least ${least} wanted\n`);
  if (passed < least) {
    isLower = true;
    process.stdout.write(stdout.slice(0, 5000));
  }
  score[file] = Math.max(least, passed);
}
if (process.argv.includes("--raise")) writeFileSync(scoreFile, `${JSON.stringify(score, null, 2)}\n`);
process.exitCode = isLower ? 1 : 0;
