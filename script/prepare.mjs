// What npm runs after it installs: the build, unless it is there already. npx links the package it is called in
// before it first runs its command, and would build it once more for that.
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { fileURLToPath, URL } from "node:url";

const root = new URL("../", import.meta.url);
const modified = (path) => statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs;

const built = Math.min(...["dist/kube53.js", "dist/index.js"].map((path) => modified(path) ?? 0));
const sources = readdirSync(new URL("src/", root), { recursive: true }).map((name) => `src/${name}`);
const newest = Math.max(...[...sources, "package.json", "tsconfig.json", "script/bundle.mjs"].map(modified));

if (built < newest) {
  const { status } = spawnSync("npm", ["run", "build"], { cwd: fileURLToPath(root), stdio: "inherit", shell: true });
  process.exitCode = status ?? 1;
}
