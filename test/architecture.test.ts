import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const SRC = join(__dirname, "..", "src");

/** Which layers a layer may import, besides itself. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  util: [],
  text: ["util"],
  dns: ["util"],
  diagnostics: ["util", "text"],
  endpoint: ["util", "text", "dns"],
  route53: ["util", "dns", "endpoint"],
  manifest: ["util", "text", "dns", "diagnostics", "config"],
  config: ["util", "text", "dns", "diagnostics", "endpoint", "route53", "manifest"],
  "go-template": ["util"],
  sources: ["util", "text", "dns", "diagnostics", "endpoint", "config", "manifest", "go-template"],
  resolve: ["util", "text", "dns", "diagnostics", "endpoint", "config", "route53"],
  validate: ["util", "text", "dns", "diagnostics", "endpoint", "config", "route53"],
  plan: ["util", "text", "dns", "diagnostics", "endpoint", "config", "route53"],
  "external-dns": ["util", "text", "dns", "diagnostics", "endpoint", "config", "route53", "resolve"],
  adopt: ["util", "text", "dns", "diagnostics", "endpoint", "config", "route53", "plan", "external-dns", "resolve"],
  transition: ["util", "text", "dns", "diagnostics", "endpoint", "config", "route53", "plan"],
  rehearse: ["util", "dns", "endpoint", "config", "plan", "route53"],
  synth: ["util", "text", "dns", "diagnostics", "endpoint", "config", "route53", "plan", "resolve", "sources"],
};

/** Where the world outside may be touched. */
const FILE_SYSTEM = [
  "rehearse/terraform/",
  "config/load.ts",
  "manifest/input/",
  "synth/write.ts",
  "synth/kube53-stack.ts",
  "cli/",
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

function sourceFiles(folder = SRC): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sourceFiles(path) : path.endsWith(".ts") ? [path] : [];
  });
}

const files = sourceFiles().map((path) => relative(SRC, path).replace(/\\/g, "/"));
const textOf = new Map(files.map((file) => [file, readFileSync(join(SRC, file), "utf8")]));

function importsOf(file: string): Import[] {
  const text = textOf.get(file)!;
  const statements = text.matchAll(/^(?:import|export) (type )?[^;]*?from "([^"]+)"/gms);
  const requires = text.matchAll(/(?:require|import)\("([^"]+)"\)/g);
  return [
    ...[...statements].map(([, type, to]) => ({ from: file, to: to!, isType: type !== undefined })),
    ...[...requires].map(([, to]) => ({ from: file, to: to!, isType: false })),
  ];
}

const all = files.flatMap(importsOf);
const own = all
  .filter(({ to }) => to.startsWith("."))
  .map((entry) => ({ ...entry, target: targetOf(entry) }))
  .filter(({ target }) => target.endsWith(".ts"));

function targetOf({ from, to }: Import): string {
  const base = relative(SRC, resolve(SRC, dirname(from), to)).replace(/\\/g, "/");
  return textOf.has(`${base}.ts`) ? `${base}.ts` : textOf.has(`${base}/index.ts`) ? `${base}/index.ts` : base;
}

const layerOf = (file: string): string => file.split("/")[0]!;

test("every folder is a layer of the table", () => {
  const folders = new Set(files.filter((file) => file.includes("/")).map(layerOf));
  expect([...folders].filter((folder) => !(folder in LAYERS) && folder !== "cli")).toEqual([]);
});

test("imports go one way", () => {
  const wrong = own.filter(({ from, target }) => {
    const allowed = LAYERS[layerOf(from)];
    return allowed !== undefined && layerOf(target) !== layerOf(from) && !allowed.includes(layerOf(target));
  });
  expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
});

test("the compiler knows neither synthesis nor the command line", () => {
  expect(own.filter(({ from, target }) => from === "compile.ts" && /^(synth|cli)\//.test(target))).toEqual([]);
});

test("no two files import each other, directly or through others", () => {
  const graph = new Map<string, string[]>();
  for (const { from, target, isType } of own) if (!isType) graph.set(from, [...(graph.get(from) ?? []), target]);
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (path.includes(file) || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test.each([
  ["cdktf", ["synth/"]],
  ["@cdktf/", ["synth/"]],
  ["constructs", ["synth/"]],
  ["@kubernetes/client-node", ["manifest/input/"]],
  ["@aws-sdk/", ["adopt/aws/"]],
  ["zod", ["config/schema", "cli/output-schema.ts", "adopt/imports-schema.ts"]],
])("%s is used only in %p", (name, places) => {
  const users = all.filter(({ to }) => to === name || to.startsWith(name.endsWith("/") ? name : `${name}/`));
  expect(users.length).toBeGreaterThan(0);
  expect(users.map(({ from }) => from).filter((from) => !places.some((place) => from.startsWith(place)))).toEqual([]);
});

test("the file system is touched only where files are read and written", () => {
  const users = all.filter(({ to }) => /^node:(fs|child_process|net|http)/.test(to)).map(({ from }) => from);
  expect(users.filter((from) => !FILE_SYSTEM.some((place) => from.startsWith(place)))).toEqual([]);
});

test("process and console are used only by the command line", () => {
  const users = files.filter(
    (file) => !file.startsWith("cli/") && /\b(process\.(env|argv|exit|stdout|stderr|cwd)|console\.)/.test(code(file)),
  );
  expect(users).toEqual([]);
});

test("nothing depends on a clock, on chance or on a locale", () => {
  const banned = /\b(Date\.now|new Date|Math\.random|randomBytes|randomUUID|localeCompare|toLocale\w+|Intl\.)/;
  expect(files.filter((file) => banned.test(code(file)))).toEqual([]);
});

test("a source imports no source and a rule no rule", () => {
  const rules = own.filter(({ from, target }) => /^validate\/rules\//.test(from) && /^validate\/rules\//.test(target));
  expect(rules.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  const sourceFilesOf = files.filter(
    (file) => /^sources\//.test(file) && /\bconst \w+Source: Source\b/.test(textOf.get(file)!),
  );
  const sources = own.filter(({ from, target }) => sourceFilesOf.includes(from) && sourceFilesOf.includes(target));
  expect(sources.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
});

test("there are no default exports", () => {
  expect(files.filter((file) => /^export default/m.test(textOf.get(file)!))).toEqual([]);
});

/** The text of a file without comments and strings. */
function code(file: string): string {
  return textOf
    .get(file)!
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\/\/.*$/gm, "")
    .replace(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/gs, '""');
}
