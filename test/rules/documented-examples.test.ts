import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../../src/compile";
import { parseConfig } from "../../src/config/load";
import { DiagnosticCollector } from "../../src/diagnostics/reporter";

const EXACT_ARGS = "[--provider=aws, --source=crd, --policy=sync, --registry=noop, --managed-record-types=TXT]";

/** Codes of what is reported for one manifest, with the zone example.com. */
function codesOf(text: string, compat: "safe" | "exact"): string[] {
  const externalDns = compat === "exact" ? `, externalDns: { args: ${EXACT_ARGS} }` : "";
  const yaml = `version: 1
compat: ${compat}
clusters: [{ name: shop, from: [{ path: . }]${externalDns} }]
zones: [{ name: example.com, id: Z0123456789ABC }]
`;
  const config = parseConfig({ path: "kube53.yaml", text: yaml }, new DiagnosticCollector())!;
  const { diagnostics } = compile(config, [{ cluster: config.clusters[0]!, files: [{ path: "web.yaml", text }] }]);
  return diagnostics.map(({ meta }) => meta.code);
}

interface Section {
  readonly code: string;
  readonly bad: string;
  readonly good: string;
}

function sectionsOf(page: string): Section[] {
  const text = readFileSync(join(__dirname, "../../docs/diagnostics", page), "utf8");
  return text.split(/^## /m).flatMap((section) => {
    const code = /^K53-[EW]\d+/.exec(section)?.[0];
    const [bad, good] = [...section.matchAll(/```yaml\n([^]*?)```/g)].map((match) => match[1]!);
    return code && bad !== undefined && good !== undefined ? [{ code, bad, good }] : [];
  });
}

/** A page shortens what is long; the golden case beside it does not. */
function inFull({ code, bad }: Section): boolean {
  return !/^#|x…/m.test(bad) && code !== "K53-E428";
}

const sections = ["record-set.md", "validate.md"].flatMap(sectionsOf);

test("there are examples", () => expect(sections.length).toBeGreaterThan(50));

test.each(sections.filter(inFull).map((section) => [section.code, section.bad] as const))(
  "%s: the bad manifest is reported",
  (code, bad) => expect(codesOf(bad, "safe")).toContain(code),
);

test.each(sections.map((section) => [section.code, section.good] as const))(
  "%s: the good manifest is free of errors",
  (code, good) => expect(codesOf(good, "safe").filter((found) => found === code || found.includes("-E"))).toEqual([]),
);

test("K53-E428 shows in exact mode only", () => {
  const bad = readFileSync(join(__dirname, "../golden/k53-e428-txt-string-too-long/manifests/web.yaml"), "utf8");
  expect(codesOf(bad, "exact")).toContain("K53-E428");
  expect(codesOf(bad, "safe")).not.toContain("K53-E428");
});
