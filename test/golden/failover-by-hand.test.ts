import { join } from "node:path";
import { readTree } from "../support/golden";

type Block = Readonly<Record<string, unknown>>;

/** What a person writes for two load balancers in Tokyo, the first with a health check. */
function byHand(healthCheck: string): Block[] {
  const record = (type: string, role: string, dnsName: string, check?: string): Block => ({
    zone_id: "Z0FAILOVERTEST",
    name: "www.failover.test",
    type,
    set_identifier: role,
    failover_routing_policy: { type: role.toUpperCase() },
    alias: { name: dnsName, zone_id: "Z14GRHDCWA56QT", evaluate_target_health: true },
    ...(check !== undefined && { health_check_id: check }),
  });
  return ["A", "AAAA"].flatMap((type) => [
    record(type, "primary", "primary-1234567890.ap-northeast-1.elb.amazonaws.com", healthCheck),
    record(type, "secondary", "secondary-987654321.ap-northeast-1.elb.amazonaws.com"),
  ]);
}

function synthesized(example: string): { records: Block[]; checks: Record<string, Block> } {
  const expected = join(__dirname, "..", "..", "examples", example, "expected");
  const text = readTree(expected).get("stacks/failover-test/cdk.tf.json")!;
  const { resource } = JSON.parse(text) as { resource: Record<string, Record<string, Block>> };
  const plain = Object.values(resource["aws_route53_record"]!).map(({ ["//"]: _, depends_on: __, ...rest }) => rest);
  const byKey = (block: Block): string => `${String(block["type"])} ${String(block["set_identifier"])}`;
  return {
    records: plain.sort((a, b) => (byKey(a) < byKey(b) ? -1 : 1)),
    checks: resource["aws_route53_health_check"] ?? {},
  };
}

test("with a check that exists", () => {
  const { records, checks } = synthesized("failover-alb/existing-check");
  expect(records).toEqual(byHand("0f3c8a5e-1d2b-4c6f-9a7e-5b8d2c4e6f10"));
  expect(checks).toEqual({});
});

test("with a check declared in the manifest", () => {
  const { records, checks } = synthesized("failover-alb");
  const [[address, check]] = Object.entries(checks) as [[string, Block]];
  expect(records).toEqual(byHand(`\${aws_route53_health_check.${address}.id}`));
  expect(check).toMatchObject({
    type: "HTTP",
    fqdn: "primary-1234567890.ap-northeast-1.elb.amazonaws.com",
    port: 80,
    resource_path: "/",
    request_interval: 10,
    failure_threshold: 3,
  });
});
