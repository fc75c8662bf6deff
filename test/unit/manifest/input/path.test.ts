import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { DiagnosticCollector } from "../../../../src/diagnostics/reporter";
import { readInput } from "../../../../src/manifest/input";
import { codeFrame } from "../../../../src/text/code-frame";
import { shownPath } from "../../../../src/text/input-file";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "kube53-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string | Buffer = "a: 1\n"): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

async function read(path: string, base = folder) {
  const reporter = new DiagnosticCollector();
  const context = { folder: base, stdin: Readable.from([]), kinds: [] };
  const files = await readInput({ kind: "path", path }, context, reporter);
  return { files, paths: files.map((file) => file.path), codes: reporter.diagnostics.map(({ meta }) => meta.code) };
}

describe("reading a path", () => {
  it("walks a folder in byte order and passes over what is no manifest", async () => {
    for (const path of ["m/b.yaml", "m/B.yml", "m/a/z.JSON", "m/a.yaml", "m/read.me", "m/.git/x.yaml"]) write(path);
    write("m/node_modules/p/x.yaml");
    expect(await read("m")).toMatchObject({ paths: ["m/B.yml", "m/a.yaml", "m/a/z.JSON", "m/b.yaml"], codes: [] });
  });

  it("shows paths relative to where the path was given", async () => {
    write("m/a.yaml");
    mkdirSync(join(folder, "n"));
    expect((await read("../m", join(folder, "n"))).paths).toEqual(["../m/a.yaml"]);
    expect((await read(join(folder, "m"), join(folder, "m"))).paths).toEqual(["a.yaml"]);
  });

  it("reads a file that was named, whatever it is called", async () => {
    write("rendered.txt");
    expect(await read("rendered.txt")).toMatchObject({ paths: ["rendered.txt"], codes: [] });
  });

  it.each<[string, Buffer]>([
    ["UTF-8", Buffer.from("a: ü\n")],
    ["UTF-8 with a byte order mark", Buffer.from("\ufeffa: ü\n")],
    ["UTF-16 LE", Buffer.from("\ufeffa: ü\n", "utf16le")],
    ["UTF-16 BE", Buffer.from("\ufeffa: ü\n", "utf16le").swap16()],
  ])("decodes %s", async (_, bytes) => {
    write("a.yaml", bytes);
    const { files, codes } = await read("a.yaml");
    expect([files.map(({ path, text }) => ({ path, text })), codes]).toEqual([
      [{ path: "a.yaml", text: "a: ü\n" }],
      [],
    ]);
  });

  it("has no text for what is gone when it is asked for, and the new one for what has changed", async () => {
    const paths = ["m/a.yaml", "m/b.yaml", "m/c.yaml"].map((path) => write(path));
    const { files } = await read("m");
    expect(files.map(({ text }) => text)).toEqual(["a: 1\n", "a: 1\n", "a: 1\n"]);
    rmSync(paths[0]!);
    writeFileSync(paths[1]!, "b");
    expect(files.map(({ text }) => text)).toEqual(["", "b", "a: 1\n"]);
    expect(codeFrame({ file: files[1]!, start: 3, end: 9 })).toEqual(["  1 | b", "    |  ^"]);
  });

  it("puts the way to the folder before what reports show", async () => {
    write("m/a.yaml");
    const context = { folder, prefix: "../team", stdin: Readable.from([]), kinds: [] };
    const [file] = await readInput({ kind: "path", path: "m" }, context, new DiagnosticCollector());
    expect([file!.path, shownPath(file!)]).toEqual(["m/a.yaml", "../team/m/a.yaml"]);
  });

  it("reads what can be read only once, such as a pipe", async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const writer = spawn("sh", ["-c", `echo "a: 1" > "$0"`, pipe]);
    const { files } = await read("pipe");
    expect(files.map(({ path, text }) => [path, text, text])).toEqual([["pipe", "a: 1\n", "a: 1\n"]]);
    await once(writer, "exit");
  });

  it("reports what cannot be read, and reads the rest", async () => {
    write("m/ok.yaml");
    write("m/latin.yaml", Buffer.from([0x61, 0x3a, 0x20, 0xfc]));
    truncateSync(write("m/large.yaml"), 33 * 1024 * 1024);
    symlinkSync("nowhere.yaml", join(folder, "m/dangling.yaml"));
    expect(await read("m")).toMatchObject({ paths: ["m/ok.yaml"], codes: ["K53-E021", "K53-E024", "K53-E025"] });
    expect((await read("missing")).codes).toEqual(["K53-E020"]);
    mkdirSync(join(folder, "empty"));
    expect((await read("empty")).codes).toEqual(["K53-W026"]);
  });

  it("follows links inside the folder once, and no others", async () => {
    write("m/a/a.yaml");
    write("secret/s.yaml");
    symlinkSync("..", join(folder, "m/a/up"));
    symlinkSync("a", join(folder, "m/b"));
    symlinkSync("../secret", join(folder, "m/c"));
    symlinkSync("../secret/s.yaml", join(folder, "m/d.yaml"));
    symlinkSync("a/a.yaml", join(folder, "m/e.yaml"));
    const { paths, codes } = await read("m");
    expect(paths).toEqual(["m/a/a.yaml"]);
    expect(codes).toEqual(["K53-W023", "K53-W023", "K53-E022", "K53-E022"]);
  });
});

describe("reading standard input", () => {
  it.each<[string, (Buffer | string)[], string[], string[]]>([
    ["chunks that split a character", [Buffer.from([0x61, 0xc3]), Buffer.from([0xbc])], ["aü"], []],
    ["nothing", [], [""], ["K53-W026"]],
    ["bytes that are no text", [Buffer.from([0xff])], [], ["K53-E025"]],
  ])("reads %s", async (_, chunks, texts, codes) => {
    const reporter = new DiagnosticCollector();
    const context = { folder, stdin: Readable.from(chunks), kinds: [] };
    const files = await readInput({ kind: "stdin" }, context, reporter);
    expect(files.map(({ text }) => text)).toEqual(texts);
    expect(reporter.diagnostics.map(({ meta }) => meta.code)).toEqual(codes);
  });
});
