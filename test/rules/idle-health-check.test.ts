import { idleHealthCheck } from "../../src/validate/rules/idle-health-check";
import { testRule } from "../support/record-sets";

const definition = {
  kind: "alarm",
  alarmName: "a",
  alarmRegion: "eu-west-1",
  insufficientData: "Healthy",
  inverted: false,
  disabled: false,
} as const;

testRule(idleHealthCheck, [
  ["with a policy", [{ setIdentifier: "a", routing: { weight: 1 }, healthCheck: { by: "id", id: "x" } }]],
  ["no health check", [{}]],
  ["an id", [{ healthCheck: { by: "id", id: "x" } }], "K53-W434 property:aws/health-check-id"],
  ["a definition", [{ healthCheck: { by: "definition", definition } }], "K53-W434 property:kube53.dev/health-check"],
]);
