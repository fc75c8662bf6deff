import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { RETIRED_CODES } from "../src/diagnostics/retired";
import type { DiagnosticMeta } from "../src/diagnostics/diagnostic";
import { AWS_PROPERTIES, CIDR_PROPERTIES, HEALTH_CHECK_PROPERTIES } from "../src/route53/properties";
import { KNOWN_SUFFIXES } from "../src/sources/annotation-keys";
import { SOURCE_NAMES } from "../src/config/external-dns/source-names";

const ROOT = join(__dirname, "..");
const CATALOG = join(ROOT, "src", "diagnostics", "catalog");

const SKIPPED = new Set(["node_modules", "dist", ".git", "cdktf.out"]);

/** Every file below a folder whose path passes, by path from the root. */
function filesBelow(folder: string, isWanted: (path: string) => boolean): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = folder === "." ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesBelow(path, isWanted);
    return entry.isFile() && isWanted(path) ? [path] : [];
  });
}

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** What catalogs declare, in no order. */
function allCodes(): DiagnosticMeta[] {
  return readdirSync(CATALOG).flatMap((name) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- whatever files there are
    const exported = require(join(CATALOG, name)) as Record<string, { meta?: DiagnosticMeta } | undefined>;
    return Object.values(exported).flatMap((value) => value?.meta ?? []);
  });
}

const codes = allCodes().sort((a, b) => (a.code < b.code ? -1 : 1));
const pages = filesBelow("docs/diagnostics", (path) => path.endsWith(".md"));
const sections = new Map(
  pages.flatMap((page) =>
    read(page)
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.split("\n")[0]!, section] as const),
  ),
);

describe("every code", () => {
  const cases = filesBelow("test", (path) => path.endsWith(".test.ts") || path.endsWith("expected/diagnostics.txt"))
    .filter((path) => path !== "test/docs.test.ts")
    .map(read)
    .join("\n");

  test("is declared once, with a number of its own", () => {
    const numbers = codes.map(({ code }) => code.slice("K53-E".length));
    expect(numbers.filter((number, i) => numbers.indexOf(number) !== i)).toEqual([]);
    expect(codes.filter(({ code }) => !/^K53-[EW]\d{3}$/.test(code))).toEqual([]);
  });

  test("has a section with a bad case, a good one and a reference", () => {
    const incomplete = codes.filter(({ code, name }) => {
      const section = sections.get(`${code} ${name}`);
      return (
        !section || !/\b(bad|warned of)\b/i.test(section) || !/\bgood\b/i.test(section) || !/\bReference/.test(section)
      );
    });
    expect(incomplete.map(({ code, name }) => `${code} ${name}`)).toEqual([]);
  });

  test("is provoked by a golden case or a test", () => {
    expect(codes.map(({ code }) => code).filter((code) => !cases.includes(code))).toEqual([]);
  });

  test("stands in no section that is left over", () => {
    const known = new Set(codes.map(({ code, name }) => `${code} ${name}`));
    expect([...sections.keys()].filter((title) => title.startsWith("K53-") && !known.has(title))).toEqual([]);
  });
});

test("codes that were given up are used nowhere", () => {
  expect(codes.map(({ code }) => code).filter((code) => RETIRED_CODES.includes(code))).toEqual([]);
  const isText = (path: string): boolean => /\.(ts|mjs|md|json|yaml|txt)$/.test(path);
  const using = ["src", "docs", "test", "examples", "generated", "README.md"].flatMap((path) =>
    path.includes(".") ? [path] : filesBelow(path, isText),
  );
  const own = ["src/diagnostics/retired.ts"];
  const found = using.filter((path) => !own.includes(path) && RETIRED_CODES.some((code) => read(path).includes(code)));
  expect(found).toEqual([]);
});

describe("links", () => {
  const markdown = filesBelow(".", (path) => path.endsWith(".md"));

  /** As GitHub makes them: lower case, without punctuation, blanks as hyphens. */
  const anchorsOf = (text: string): Set<string> =>
    new Set(
      [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
        title!
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
          .replace(/ /g, "-"),
      ),
    );

  test.each(markdown)("%s leads to files and sections that are there", (path) => {
    const withoutCode = read(path).replace(/^```[^]*?^```/gm, "");
    const broken = [...withoutCode.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [file, anchor] = target.split("#") as [string, string | undefined];
        const absolute = file === "" ? join(ROOT, path) : join(ROOT, dirname(path), file);
        if (!existsSync(absolute) || relative(ROOT, absolute).startsWith("..")) return true;
        return anchor !== undefined && !anchorsOf(readFileSync(absolute, "utf8")).has(anchor);
      });
    expect(broken).toEqual([]);
  });
});

describe("docs/annotations.md", () => {
  const text = read("docs/annotations.md");
  const aws = AWS_PROPERTIES.map((name) => name.replace("/", "-"));

  test.each([...KNOWN_SUFFIXES, ...aws])("lists %s", (suffix) => expect(text).toContain(`\`<prefix>${suffix}\``));

  test.each([...HEALTH_CHECK_PROPERTIES, ...CIDR_PROPERTIES])("lists %s", (key) =>
    expect(text).toContain(`\`${key}\``),
  );
});

test.each(SOURCE_NAMES)("docs/sources.md says what becomes of --source=%s", (name) => {
  expect(read("docs/sources.md")).toContain(name);
});
