import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { terraform } from "../../support/terraform";
import { encode, Template, type Value } from "../../../src/synth/value";

/* Real Terraform says what it makes of the texts that kube53 escapes. */

function outputs(values: Readonly<Record<string, Value>>): unknown {
  const folder = mkdtempSync(join(tmpdir(), "kube53-terraform-"));
  try {
    const output = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value: encode(value) }]));
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ output }));
    terraform(folder, "init", "-backend=false");
    terraform(folder, "apply", "-auto-approve", "-input=false");
    const json = JSON.parse(terraform(folder, "output", "-json")) as Record<string, { value: unknown }>;
    return Object.fromEntries(Object.entries(json).map(([name, { value }]) => [name, value]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("every text arrives as it was", () => {
  const texts = [
    '${file("/etc/passwd")}',
    "$${already}",
    "$$$${deep}",
    "%{ if true }x%{ endif }",
    "%%{i} 100% $ {",
    '"quoted" \\052 \u00e4 \u{1f4c8}',
    "line\nbreak\ttab",
    "${TfToken[TOKEN.0]}",
  ];
  const named = Object.fromEntries(texts.map((text, i) => [`t${i}`, text]));
  const keys = { map: Object.fromEntries(texts.map((text) => [text, "x"])) };
  expect(outputs({ ...named, ...keys, joined: new Template(["${a}", "%{b}"]) })).toEqual({
    ...named,
    ...keys,
    joined: "${a}%{b}",
  });
});
