import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bareZoneId, KNOWN_PROPERTIES } from "../../../src/route53/properties";

const page = readFileSync(join(__dirname, "../../../docs/annotations.md"), "utf8");

test.each(KNOWN_PROPERTIES)("%s is documented", (name) => expect(page).toContain(`\`${name}\``));

test("zone ids lose the path that the API puts before them", () => {
  expect(bareZoneId("/hostedzone/Z1")).toBe("Z1");
  expect(bareZoneId("Z1")).toBe("Z1");
});
