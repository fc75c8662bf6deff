import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const COMMAND = join(__dirname, "..", "..", "dist", "kube53.js");

/** Leaves the names of all packages that a process loaded in a file when it ends. */
const HOOK = `
  const Module = require("node:module");
  const load = Module._load;
  const names = new Set();
  Module._load = function (request, ...others) {
    if (!/^[./]/.test(request) && !Module.isBuiltin(request)) names.add(request);
    return load.call(this, request, ...others);
  };
  process.on("exit", () => require("node:fs").writeFileSync(process.env.LOADED, [...names].sort().join("\\n")));
`;

const CLEAN = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  namespace: web
spec:
  rules:
    - host: shop.example.com
status:
  loadBalancer:
    ingress:
      - ip: 192.0.2.1
`;

let folder: string;

beforeAll(() => {
  if (!existsSync(COMMAND)) throw new Error("There is no dist/: run npm run build first");
  folder = mkdtempSync(join(tmpdir(), "kube53-start-up-"));
  writeFileSync(join(folder, "hook.cjs"), HOOK);
  writeFileSync(join(folder, "clean.yaml"), CLEAN);
  writeFileSync(join(folder, "broken.yaml"), CLEAN.replace("shop.example.com", "[shop"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const loaded = join(folder, "loaded");
  const { status, stdout } = spawnSync(process.execPath, ["--require", join(folder, "hook.cjs"), COMMAND, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, LOADED: loaded },
  });
  return { status, stdout, packages: readFileSync(loaded, "utf8").split("\n").filter(Boolean) };
}

test("--version loads no package", () => {
  expect(run("--version")).toMatchObject({ status: 0, packages: [] });
});

test("lint of a clean file loads no package", () => {
  const { status, stdout, packages } = run("lint", "clean.yaml", "--zone", "example.com=Z0123456789ABC");
  expect({ status, packages }).toEqual({ status: 0, packages: [] });
  expect(stdout).toContain("1 record set");
});

test("lint of a broken file loads the parsers of YAML and nothing else", () => {
  expect(run("lint", "broken.yaml")).toMatchObject({ status: 1, packages: ["js-yaml", "yaml"] });
});
