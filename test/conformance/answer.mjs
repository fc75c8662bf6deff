import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * Loads the compiled program and returns a function from a case to its answer.
 *
 * An answer is `{ error, endpoints, changes, dnsRecords, diagnostics }` in the shapes of the cases.
 */
export function loadProgram(dist) {
  const require = createRequire(join(dist, "index.js"));
  const load = (path) => require(`./${path}.js`);
  const optional = (path) => (existsSync(join(dist, `${path}.js`)) ? load(path) : undefined);
  const { parseExternalDnsArgs } = load("config/external-dns/parse-args");
  const { DiagnosticCollector } = load("diagnostics/reporter");
  const { extractEndpoints } = load("sources/extract");
  const { wrapEndpoints } = load("resolve/wrappers/index");
  const { manifestFromObject } = load("manifest/text-manifest");
  const changes = optional("external-dns/changes");

  return (testCase) => {
    const reporter = new DiagnosticCollector({ exact: true });
    const { options, problems } = parseExternalDnsArgs(testCase.args, "exact");
    for (const problem of problems) reporter.report(problem);
    const endpoints = [];
    let planned;
    if (!reporter.hasErrors) {
      const manifests = testCase.objects.map((object) => manifestFromObject(object, "cluster"));
      const input = { cluster: "cluster", manifests, options, mode: "exact", reporter };
      const extracted = extractEndpoints(input);
      if (!reporter.hasErrors) endpoints.push(...wrapEndpoints(extracted, options, "exact", reporter));
      if (!reporter.hasErrors && testCase.zones && changes)
        planned = changes.planChanges(endpoints, options, testCase.zones, testCase.existing ?? {}, reporter);
    }
    const error = reporter.diagnostics.find((diagnostic) => diagnostic.severity === "error");
    const { changes: list, dnsRecords } = Array.isArray(planned) ? { changes: planned } : (planned ?? {});
    return {
      error: error ? `${error.meta.code} ${error.message}` : null,
      endpoints: endpoints.map(toJson),
      ...(list && { changes: list }),
      ...(dnsRecords && { dnsRecords }),
    };
  };
}

/** An endpoint in the shape of the cases: zero values are left out. */
function toJson({ dnsName, recordType, targets, recordTTL, setIdentifier, providerSpecific, labels }) {
  const { resource, ...others } = Object.fromEntries(labels);
  return {
    ...(dnsName !== "" && { dnsName }),
    recordType,
    targets,
    ...(recordTTL !== 0 && { recordTTL }),
    ...(setIdentifier !== "" && { setIdentifier }),
    ...(providerSpecific.length > 0 && { providerSpecific }),
    ...(resource !== undefined && { resource }),
    ...(Object.keys(others).length > 0 && { labels: others }),
  };
}
