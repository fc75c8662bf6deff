// The least that any program of this kind has to do: js-yaml over the same bytes, file by file, and JSON.stringify of the
// same output. Reading the output for that is not counted.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { loadAll } from "js-yaml";

const [input, output, written] = process.argv.slice(2);
let documents = 0;
const load = performance.now();
for (const name of readdirSync(input, { recursive: true })) {
  if (name.endsWith(".yaml")) documents += loadAll(readFileSync(join(input, name), "utf8")).length;
}
const prepare = performance.now();
const stacks = readdirSync(output, { recursive: true })
  .filter((name) => name.endsWith("cdk.tf.json"))
  .map((name) => JSON.parse(readFileSync(join(output, name), "utf8")));
const print = performance.now();
for (const stack of stacks) writeFileSync(written, JSON.stringify(stack, undefined, 2));
const end = performance.now();
console.log(JSON.stringify({ documents, load: prepare - load, print: end - print, total: end - (print - prepare) }));
