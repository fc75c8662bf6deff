import { healthCheckId } from "../../src/validate/rules/health-check-id";
import { testRule } from "../support/record-sets";

testRule(healthCheckId, [
  ["a UUID", [{ healthCheck: { by: "id", id: "1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d" } }]],
  ["none", [{}]],
  ["a name", [{ healthCheck: { by: "id", id: "web" } }], "K53-W444 property:aws/health-check-id"],
  ["a blank", [{ healthCheck: { by: "id", id: "web check" } }], "K53-E433 property:aws/health-check-id"],
  ["empty", [{ healthCheck: { by: "id", id: "" } }], "K53-E433 property:aws/health-check-id"],
]);
