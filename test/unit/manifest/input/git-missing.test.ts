import { Readable } from "node:stream";
import { DiagnosticCollector } from "../../../../src/diagnostics/reporter";
import { readInput } from "../../../../src/manifest/input";

jest.mock("node:child_process", () => ({
  spawnSync: () => ({ error: Object.assign(new Error("spawn git ENOENT"), { code: "ENOENT" }) }),
}));

it("says so when Git is not there", async () => {
  const reporter = new DiagnosticCollector();
  const spec = { kind: "git", repository: ".", ref: "HEAD", path: "" } as const;
  expect(await readInput(spec, { folder: "/", stdin: Readable.from([]), kinds: [] }, reporter)).toEqual([]);
  expect(reporter.diagnostics.map(({ meta }) => meta.code)).toEqual(["K53-E031"]);
});
