// kube53 inside a CDKTF app of one's own: compile, add a record of one's own to the stacks, and let cdktf synthesize.
// Run with: npx cdktf synth (its "app" compiles this file with whatever the project uses, e.g. npx tsx main.ts)
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { App } from "cdktf";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addStacks, compile, DiagnosticCollector, formatText, HostedZoneStack, parseConfig } from "kube53";

const CONFIG = `
version: 1
clusters: [{ name: prod, from: [{ path: manifests }] }]
zones: [{ name: example.com, id: Z0123456789ABC }]
provider: { region: us-east-1 }
`;

/** Builds the app; the folder of manifests and the output folder are given, so that it can be tested. */
export function buildApp(folder: string, outdir: string): App {
  const reporter = new DiagnosticCollector();
  const config = parseConfig({ path: "kube53.yaml", text: CONFIG }, reporter);
  if (!config) throw new Error(reporter.diagnostics.map((diagnostic) => formatText(diagnostic, { enabled: false })).join("\n"));

  const path = "manifests/shop.yaml";
  const files = [{ path, text: readFileSync(join(folder, path), "utf8") }];
  const { graph, hasErrors, diagnostics } = compile(config, [{ cluster: config.clusters[0]!, files }]);
  if (hasErrors) throw new Error(diagnostics.map((diagnostic) => formatText(diagnostic, { enabled: false })).join("\n"));

  const app = new App({ outdir });
  for (const stack of addStacks(app, graph, config)) {
    if (!(stack instanceof HostedZoneStack)) continue;
    // The typed plan says what the stack is made of: here, an alarm for each health check.
    for (const check of stack.plan.healthChecks) {
      new CloudwatchMetricAlarm(stack, `alarm-${check.address}`, {
        alarmName: `${check.address} is unhealthy`,
        namespace: "AWS/Route53",
        metricName: "HealthCheckStatus",
        dimensions: { HealthCheckId: `\${aws_route53_health_check.${check.address}.id}` },
        statistic: "Minimum",
        comparisonOperator: "LessThanThreshold",
        threshold: 1,
        period: 60,
        evaluationPeriods: 1,
      });
    }
  }
  return app;
}

if (require.main === module) buildApp(__dirname, process.env["CDKTF_OUTDIR"] ?? "cdktf.out").synth();
