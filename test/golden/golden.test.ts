import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { InputFile } from "../../src/text/input-file";
import { findCases, readTree, runCase, type Stages } from "../support/golden";

const ROOT = join(__dirname, "..", "..");
const UPDATE = process.env["UPDATE_GOLDEN"] !== undefined;

const cases = [...findCases(join(ROOT, "examples")), ...findCases(join(ROOT, "test", "golden"))];

describe.each(cases.map((folder) => [relative(ROOT, folder), folder]))("%s", (_, folder) => {
  const expected = join(folder, "expected");

  test("gives at every stage what it gave before", async () => {
    const stages = await runCase(folder);
    if (UPDATE) update(expected, stages);
    expect(Object.fromEntries(stages)).toEqual(Object.fromEntries(readTree(expected)));
  });

  test("gives the same with its files in another order", async () => {
    const reversed = await runCase(folder, (files) => [...files].reverse());
    expect(Object.fromEntries(reversed)).toEqual(Object.fromEntries(await runCase(folder)));
  });

  test("means the same with its documents in another order", async () => {
    const shuffled = await runCase(folder, (files) => files.map(reverseDocuments));
    expect(shuffled.get("rrsets.jsonl")).toEqual((await runCase(folder)).get("rrsets.jsonl"));
  });
});

function update(folder: string, stages: Stages): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of stages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Only streams that are plainly separated: a directive or an end mark makes order part of the meaning. */
function reverseDocuments(file: InputFile): InputFile {
  if (!file.path.endsWith(".yaml") || /^(%|\.\.\.)/m.test(file.text)) return file;
  const documents = file.text.replace(/\r\n/g, "\n").split(/^---$/m);
  return { ...file, text: documents.map((text) => `\n${text.trim()}\n`).reverse().join("---") };
}
