import { diagnostic, quote } from "../../../src/diagnostics/diagnostic";
import { formatGithub } from "../../../src/diagnostics/format/github";
import { formatText } from "../../../src/diagnostics/format/text";
import { placeAt } from "../../../src/text/position";
import { printable } from "../../../src/util/printable";

const code = diagnostic({ code: "K53-E999", name: "test", summary: "A test" }, (value: string) => ({
  message: `${quote(value)} is wrong`,
  hint: "write another",
}));

/** A file whose name and text try to write on a terminal, a log and a line of their own. */
const hostile = "\u001b]0;title\u0007\u009b31m\n::error::forged\r\u2028\u202e";
const file = { path: `a${hostile}b.yaml`, text: `x: ${hostile.replace(/[\r\n]/g, "")}y\n` };
const report = { ...code(hostile), severity: "error" as const, place: placeAt(file, 0, 1), also: [] };

test("a report stays on its own lines and sends nothing to a terminal", () => {
  const text = formatText(report, { enabled: false });
  expect(text.split("\n")).toHaveLength(4);
  expect(printable(text.replaceAll("\n", ""))).toBe(text.replaceAll("\n", ""));
});

test("a report is one workflow command", () => {
  const text = formatGithub(report);
  expect(text).not.toMatch(/[\r\n]/);
  expect(text.match(/::/g)).toHaveLength(2 + 2);
});

test("what marks direction is shown as an escape", () => {
  expect(quote("a\u202eb\u2066c")).toBe('"a\\u202eb\\u2066c"');
});
