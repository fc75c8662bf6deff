import Ajv2020 from "ajv/dist/2020";
import { join } from "node:path";
import { iamJsonSchema } from "../../src/cli/output-schema";
import { runCli } from "../support/run-cli";

const GOLDEN = join(__dirname, "..", "golden");
const explain = (name: string, ...more: string[]): ReturnType<typeof runCli> =>
  runCli(["iam", "explain", ...more], { cwd: join(GOLDEN, name) });

test("says of each right what it is for, who needs it and what AWS cannot scope", async () => {
  const { code, stdout } = await explain("iam-roles-and-users");
  expect(code).toBe(0);
  expect(stdout).toContain("role dns-apply\n  lets in repo:acme/dns:environment:production\n");
  expect(stdout).toContain("    ChangeRecords1: changes record sets of example.com\n");
  expect(stdout).toContain("NormalizedRecordNames: *.shop.example.com, shop.example.com\n");
  expect(stdout).toContain("      for A *.app.shop.example.com, A shop.example.com, A www.shop.example.com\n");
  expect(stdout).toContain("what AWS cannot scope further\n  route53:GetChange:");
});

test("prints JSON as its schema describes it", async () => {
  const validate = new Ajv2020({ strict: false }).compile(iamJsonSchema());
  for (const name of ["iam-roles-and-users", "cidr-collections-and-accounts", "zones-created-and-looked-up"]) {
    const { code, stdout } = await explain(name, "-o", "json");
    expect(code).toBe(0);
    expect(validate(JSON.parse(stdout)) || validate.errors).toBe(true);
  }
});

test("names the roles in other accounts, which nobody gets who only plans", async () => {
  const { stdout } = await explain("cidr-collections-and-accounts", "-o", "json");
  const { grantees, otherAccounts } = JSON.parse(stdout) as {
    grantees: { name: string; policies: { statements: { actions: string[] }[] }[] }[];
    otherAccounts: unknown;
  };
  expect(otherAccounts).toEqual([{ role: "arn:aws:iam::444455556666:role/dns", hostedZones: ["example.org"] }]);
  const assuming = grantees.filter((grantee) => JSON.stringify(grantee).includes("sts:AssumeRole"));
  expect(assuming.map(({ name }) => name)).toEqual(["dns-apply"]);
});

test("shows what is wrong, and ends with 1", async () => {
  const { code, stderr } = await explain("k53-e613-record-outside-iam-names");
  expect(code).toBe(1);
  expect(stderr).toContain("error K53-E613");
});

test("refuses other words", async () => {
  expect((await runCli(["iam"])).code).toBe(4);
  expect((await explain("iam-roles-and-users", "-o", "xml")).code).toBe(4);
});
