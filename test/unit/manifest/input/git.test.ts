import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { DiagnosticCollector } from "../../../../src/diagnostics/reporter";
import { readInput } from "../../../../src/manifest/input";

let folder: string;
const git = (...args: string[]): void => {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "init.defaultBranch=main"];
  execFileSync("git", [...identity, "-C", join(folder, "repo"), ...args], { stdio: "pipe" });
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kube53-"));
  for (const path of ["apps/.hidden", "apps/:(glob)x", "apps/ü"])
    mkdirSync(join(folder, "repo", path), { recursive: true });
  mkdirSync(join(folder, "plain"));
  const write = (path: string, text: string): void => writeFileSync(join(folder, "repo", path), text);
  git("init");
  write("apps/b.yaml", "b: 1\n");
  write("apps/ü/new\nline.yaml", "n: 1\n");
  write("apps/:(glob)x/c.yml", "c: 1\n");
  write("apps/.hidden/h.yaml", "h: 1\n");
  write("apps/notes.txt", "notes\n");
  write("root.json", "{}");
  symlinkSync("b.yaml", join(folder, "repo/apps/link.yaml"));
  git("add", ".");
  git("commit", "-m", "first");
  git("tag", "v1");
  write("apps/b.yaml", "b: 2\n");
  git("commit", "-am", "second");
  write("apps/b.yaml", "uncommitted\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(ref: string, path: string, repository = "repo") {
  const reporter = new DiagnosticCollector();
  const context = { folder, stdin: Readable.from([]), kinds: [] };
  const files = await readInput({ kind: "git", repository, ref, path }, context, reporter);
  const contents = files.map((file) => [file.path, file.text]);
  return { contents, codes: reporter.diagnostics.map(({ meta }) => meta.code) };
}

describe("reading a commit", () => {
  it("reads a folder as it was then", async () => {
    const all = [
      ["v1:apps/:(glob)x/c.yml", "c: 1\n"],
      ["v1:apps/b.yaml", "b: 1\n"],
      ["v1:apps/ü/new\nline.yaml", "n: 1\n"],
    ];
    expect(await read("v1", "apps/")).toEqual({ contents: all, codes: ["K53-W035"] });
    expect((await read("v1", ".")).contents).toEqual([...all, ["v1:root.json", "{}"]]);
  });

  it("reads a file, and takes paths literally", async () => {
    expect((await read("HEAD", "./apps/b.yaml")).contents).toEqual([["HEAD:apps/b.yaml", "b: 2\n"]]);
    expect((await read("main", "apps/notes.txt")).contents).toEqual([["main:apps/notes.txt", "notes\n"]]);
    expect((await read("v1", "apps/:(glob)x")).contents).toEqual([["v1:apps/:(glob)x/c.yml", "c: 1\n"]]);
  });

  it.each<[string, string, string, string, string]>([
    ["an option as reference", "--output=x", "", "repo", "K53-E030"],
    ["an empty reference", "", "", "repo", "K53-E030"],
    ["an unknown reference", "nowhere", "", "repo", "K53-E033"],
    ["a tree as reference", "HEAD:apps", "", "repo", "K53-E033"],
    ["a missing path", "HEAD", "nowhere", "repo", "K53-E034"],
    ["a path that leaves the repository", "HEAD", "../plain", "repo", "K53-E034"],
    ["a folder without repository", "HEAD", "", "plain", "K53-E032"],
    ["a missing folder", "HEAD", "", "gone", "K53-E032"],
  ])("reports %s", async (_, ref, path, repository, code) => {
    expect(await read(ref, path, repository)).toEqual({ contents: [], codes: [code] });
  });
});
