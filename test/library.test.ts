import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp } from "../examples/library/main";

test("the library example puts its own resources beside the records", () => {
  const out = mkdtempSync(join(tmpdir(), "kube53-library-"));
  try {
    buildApp(join(__dirname, "..", "examples", "library"), out).synth();
    const stack = JSON.parse(readFileSync(join(out, "stacks", "example-com", "cdk.tf.json"), "utf8")) as {
      resource: Record<string, Record<string, { dimensions?: { HealthCheckId: string } }>>;
    };
    expect(Object.keys(stack.resource).sort()).toEqual([
      "aws_cloudwatch_metric_alarm",
      "aws_route53_health_check",
      "aws_route53_record",
    ]);
    const [check] = Object.keys(stack.resource["aws_route53_health_check"]!);
    const [alarm] = Object.values(stack.resource["aws_cloudwatch_metric_alarm"]!);
    expect(alarm!.dimensions!.HealthCheckId).toBe(`\${aws_route53_health_check.${check}.id}`);
  } finally {
    rmSync(out, { recursive: true });
  }
});
