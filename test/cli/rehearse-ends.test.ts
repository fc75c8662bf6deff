import { spawn, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRunning } from "../../src/util/is-running";

/*
 * How a rehearsal ends that does not come to its end: the built command as a process of its own, with everything that it
 * may leave behind in a folder that is looked into afterwards.
 */

jest.setTimeout(120_000);

const ROOT = join(__dirname, "..", "..");
const COMMAND = join(ROOT, "dist", "kube53.js");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kube53-ends-"));
  for (const name of ["tmp", "manifests"]) mkdirSync(join(folder, name));
  write("manifests/none.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: none }\n");
  write(
    "kube53.yaml",
    `version: 1
clusters: [{ name: a, from: [{ path: manifests }] }]
zones: [{ name: example.com, id: Z0EXAMPLECOM }]
records: [{ name: www.example.com, type: A, values: [198.51.100.7] }]
`,
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

/** Says where its provider is and which process it is, and then takes its time; its child does the same. */
function slowBinary(): string {
  const path = join(folder, "slow");
  writeFileSync(
    path,
    `#!/bin/sh
[ "$1" = version ] && { echo '{"terraform_version":"1.8.0"}'; exit; }
echo "$TF_REATTACH_PROVIDERS" > ${folder}/reattach
sleep 600 &
echo "$$ $!" > ${folder}/processes.new && mv ${folder}/processes.new ${folder}/processes
wait
`,
  );
  chmodSync(path, 0o755);
  return path;
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(args: readonly string[], cwd = folder): { child: ChildProcess; ended: Promise<Ended> } {
  const env = { PATH: process.env["PATH"], HOME: process.env["HOME"], TMPDIR: join(folder, "tmp") };
  const child = spawn(process.execPath, [COMMAND, "rehearse", ...args], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (output.stdout += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (output.stderr += chunk.toString("utf8")));
  const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, ...output })));
  return { child, ended };
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  if (!condition()) throw new Error("it did not come to that");
}

async function isListening(): Promise<boolean> {
  const sources = JSON.parse(readFileSync(join(folder, "reattach"), "utf8")) as Record<
    string,
    { Addr: { String: string } }
  >;
  const [host, port] = Object.values(sources)[0]!.Addr.String.split(":");
  return new Promise((resolve) => {
    const socket = connect(Number(port), host);
    socket.on("connect", () => (socket.destroy(), resolve(true)));
    socket.on("error", () => resolve(false));
  });
}

/** What Node and npm keep in a temporary folder is not the rehearsal's. */
const leftOvers = (): string[] => readdirSync(join(folder, "tmp")).filter((name) => name.startsWith("kube53-"));

test.each([
  ["SIGINT", []],
  ["SIGTERM", []],
  ["SIGHUP", []],
  ["SIGTERM", ["--"]],
] as const)("%s %j stops Terraform and leaves nothing behind", async (signal, words) => {
  const binary = slowBinary();
  const { child, ended } = start(words.length === 0 ? ["--terraform-binary", binary] : ["--", binary, "plan"]);
  await until(() => existsSync(join(folder, "processes")));
  expect(await isListening()).toBe(true);
  child.kill(signal);
  const { code, stdout, stderr } = await ended;
  expect([code, stdout]).toEqual([4, ""]);
  expect(stderr).toMatch(/^kube53: interrupted; [^\n]*\n$/);
  const processes = readFileSync(join(folder, "processes"), "utf8").trim().split(" ").map(Number);
  await until(() => !processes.some(isRunning));
  expect(await isListening()).toBe(false);
  expect(leftOvers()).toEqual([]);
});

test("Terraform killed by somebody else ends it with what happened", async () => {
  const { ended } = start(["--terraform-binary", slowBinary()]);
  await until(() => existsSync(join(folder, "processes")));
  const [terraform, sleep] = readFileSync(join(folder, "processes"), "utf8").trim().split(" ").map(Number);
  process.kill(terraform!, "SIGKILL");
  process.kill(sleep!, "SIGKILL");
  const { code, stderr } = await ended;
  expect([code, stderr]).toEqual([
    4,
    expect.stringMatching(/^kube53: [^\n]* at init of the stack example-com: killed by SIGKILL\n$/),
  ]);
  expect(leftOvers()).toEqual([]);
});

test("cdktf itself deploys an example against the provider of the rehearsal", async () => {
  const copy = join(folder, "failover-alb");
  cpSync(join(ROOT, "examples", "failover-alb"), copy, { recursive: true });
  const app = `${process.execPath} ${COMMAND} synth`;
  writeFileSync(
    join(copy, "cdktf.json"),
    JSON.stringify({ language: "typescript", app, output: "cdktf.out", sendCrashReports: "false" }),
  );
  const cdktf = join(ROOT, "node_modules", ".bin", "cdktf");
  const { ended } = start(["--dump", join(folder, "dump.json"), "--", cdktf, "deploy", "*", "--auto-approve"], copy);
  const { code, stdout, stderr } = await ended;
  if (code !== 0) throw new Error(stderr + stdout);
  expect(stdout).toContain("5 added, 0 changed, 0 destroyed");
  const [zone] = JSON.parse(readFileSync(join(folder, "dump.json"), "utf8")) as {
    ResourceRecordSets: { SetIdentifier?: string }[];
  }[];
  expect(zone!.ResourceRecordSets.map(({ SetIdentifier }) => SetIdentifier).filter(Boolean)).toContain("primary");
  expect(leftOvers()).toEqual([]);
});
