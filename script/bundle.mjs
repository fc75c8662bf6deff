// Makes the command: kube53's own modules in one file, since loading them one by one takes a tenth of a second.
import { build } from "esbuild";
import { chmodSync, mkdirSync, rmSync, symlinkSync } from "node:fs";

await build({
  entryPoints: ["src/cli/main.ts"],
  outfile: "dist/kube53.js",
  bundle: true,
  packages: "external",
  platform: "node",
  format: "cjs",
  target: "node20",
  legalComments: "none",
});
chmodSync("dist/kube53.js", 0o755);

// npx looks into node_modules/.bin first, and npm puts only the commands of dependencies there; with this link
// `npx kube53` works in a clone and in its examples as it does where the package is installed.
mkdirSync("node_modules/.bin", { recursive: true });
rmSync("node_modules/.bin/kube53", { force: true });
symlinkSync("../../dist/kube53.js", "node_modules/.bin/kube53");
