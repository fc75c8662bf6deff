// Makes `npx kube53` work in a clone and in its examples, as it does where the package is installed: npx looks into
// node_modules/.bin first, and npm puts only the commands of dependencies there.
import { chmodSync, mkdirSync, rmSync, symlinkSync } from "node:fs";

chmodSync("dist/cli/main.js", 0o755);
mkdirSync("node_modules/.bin", { recursive: true });
rmSync("node_modules/.bin/kube53", { force: true });
symlinkSync("../../dist/cli/main.js", "node_modules/.bin/kube53");
