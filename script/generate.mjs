// Writes everything that is made from the program itself: JSON Schemas, the index of diagnostics, tables in docs/.
// With --check it changes nothing and fails when a file is not what it would write. Needs dist/.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, URL } from "node:url";

const root = new URL("../", import.meta.url);
const require = createRequire(root);
const read = (path) => (existsSync(new URL(path, root)) ? readFileSync(new URL(path, root), "utf8") : "");
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** Every code with its meta data, by the catalog's own files. */
function catalog() {
  const files = readdirSync(new URL("dist/diagnostics/catalog/", root)).filter((name) => name.endsWith(".js"));
  const entries = files.flatMap((name) =>
    Object.values(require(`./dist/diagnostics/catalog/${name}`))
      .filter((value) => value?.meta?.code)
      .map(({ meta }) => ({ code: meta.code, name: meta.name, summary: meta.summary, catalog: name.slice(0, -3) })),
  );
  const number = ({ code }) => Number(code.slice(5));
  return entries.sort((a, b) => number(a) - number(b));
}

/** The page under docs/diagnostics/ that has a section for a code. */
function pages() {
  const folder = new URL("docs/diagnostics/", root);
  const found = new Map();
  for (const name of readdirSync(folder).sort()) {
    for (const [, code, title] of read(`docs/diagnostics/${name}`).matchAll(/^## (K53-[EW]\d{3}) (\S+)$/gm)) {
      found.set(code, {
        page: `docs/diagnostics/${name}`,
        anchor: `${code} ${title}`.toLowerCase().replace(/ /g, "-"),
      });
    }
  }
  return found;
}

function diagnosticsIndex(entries) {
  const where = pages();
  const rows = entries.map(({ code, name, summary }) => {
    const section = where.get(code);
    const link = section
      ? `[${code}](diagnostics/${section.page.slice("docs/diagnostics/".length)}#${section.anchor})`
      : code;
    return `| ${link} | ${name} | ${code[4] === "E" ? "error" : "warning"} | ${summary} |`;
  });
  return [
    "# Diagnostics",
    "",
    "Every report of kube53 has a code that is never reused. `E` stops output and cannot be silenced; `W` can, with",
    "`--ignore`, or fails the run with `--fail-on warning`. In exact mode kube53's own findings (2xx to 4xx) are warnings.",
    "",
    "| pass | codes |",
    "| --- | --- |",
    "| configuration, reading | 0xx |",
    "| parse | 1xx |",
    "| extract | 2xx |",
    "| resolve | 3xx |",
    "| validate | 4xx |",
    "| plan | 5xx |",
    "| synth | 6xx |",
    "| adoption | 7xx |",
    "",
    "| code | name | severity | what is wrong |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function sourcesTable() {
  const { SOURCES } = require("./dist/sources/index.js");
  const cell = (text) => text.replace(/\|/g, "\\|");
  const kinds = (source, role) =>
    source.kinds
      .filter((kind) => kind.role === role)
      .map((kind) => `${kind.versions.map((v) => (kind.group ? `${kind.group}/${v}` : v)).join(", ")} ${kind.kind}`)
      .join("<br>") || "–";
  return [
    "# Sources",
    "",
    "What each `--source` reads. Made from the list that the program uses. `fake` (random test data) and `connector` (a network",
    "connection) are no manifests, and refused: [K53-E242](diagnostics/extract.md#k53-e242-refused-source).",
    "",
    "| source | objects | looked up as well | names | targets | annotations |",
    "| --- | --- | --- | --- | --- | --- |",
    ...SOURCES.map((source) => {
      const annotations = source.annotations.map((name) => `\`${name}\``).join(" ") || "–";
      const row = [`\`${source.name}\``, kinds(source, "primary"), kinds(source, "helper")];
      return `| ${[...row, source.names, source.targets, annotations].map(cell).join(" | ")} |`;
    }),
    "",
  ].join("\n");
}

const { configJsonSchema } = require("./dist/config/schema.js");
const { importsJsonSchema } = require("./dist/adopt/imports-schema.js");
const {
  adoptionJsonSchema,
  compilationJsonSchema,
  diagnosticsJsonSchema,
  iamJsonSchema,
  rehearsalJsonSchema,
  stacksJsonSchema,
} = require("./dist/cli/output-schema.js");
const entries = catalog();
const outputs = new Map([
  ["generated/kube53.schema.json", () => json(configJsonSchema())],
  ["generated/imports.schema.json", () => json(importsJsonSchema())],
  ["generated/adoption.schema.json", () => json(adoptionJsonSchema())],
  ["generated/compilation.schema.json", () => json(compilationJsonSchema())],
  ["generated/diagnostics.schema.json", () => json(diagnosticsJsonSchema())],
  ["generated/iam.schema.json", () => json(iamJsonSchema())],
  ["generated/rehearsal.schema.json", () => json(rehearsalJsonSchema())],
  ["generated/stacks.schema.json", () => json(stacksJsonSchema())],
  ["generated/diagnostics.json", () => json(entries)],
  ["docs/diagnostics.md", () => diagnosticsIndex(entries)],
  ["docs/sources.md", () => sourcesTable()],
]);
// Written by a script of its own, since the program's table is made from it before the program can be built.
const canonical = ["src/route53/canonical-zones.ts", "generated/canonical-hosted-zones.json"];

const check = process.argv.includes("--check");
const before = new Map([...outputs.keys(), ...canonical].map((path) => [path, read(path)]));
spawnSync(process.execPath, [fileURLToPath(new URL("script/generate-canonical-zones.mjs", root))], {
  stdio: "inherit",
});
for (const [path, make] of outputs) writeFileSync(new URL(path, root), make());
const changed = [...before].filter(([path, text]) => read(path) !== text).map(([path]) => path);
for (const path of changed) console.log(`${check ? "out of date" : "written"}: ${path}`);
if (check) {
  for (const path of changed) writeFileSync(new URL(path, root), before.get(path));
  if (changed.length > 0) process.exit(1);
}
