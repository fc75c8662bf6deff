import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readTree } from "../../support/golden";
import { terraform } from "../../support/terraform";

/*
 * Real Terraform hands resources over between two states by the blocks that synthesis writes. The resources are
 * Terraform's own stand-in for data, which takes any id for an import and says in its state what it was made with.
 */

const GOLDEN = join(__dirname, "..", "..", "golden", "reshard-two-to-four");

interface Stack {
  readonly resource?: { readonly aws_route53_record?: Record<string, object> };
  readonly import?: readonly { readonly to: string; readonly id: string }[];
  readonly removed?: readonly { readonly from: string }[];
}

const standIn = (address: string): string => address.replace(/^aws_route53_record\./, "terraform_data.");

function module(names: readonly string[], blocks: Pick<Stack, "import" | "removed"> = {}): string {
  const resources = names.length > 0 && { resource: { terraform_data: Object.fromEntries(names.map((n) => [n, {}])) } };
  return JSON.stringify({
    ...resources,
    ...(blocks.import && { import: blocks.import.map(({ to, id }) => ({ to: standIn(to), id })) }),
    ...(blocks.removed && { removed: blocks.removed.map((entry) => ({ ...entry, from: standIn(entry.from) })) }),
  });
}

describe.each([
  ["the new stacks first", 1],
  ["the old stacks first", -1],
])("with %s", (_, direction) => {
  test("nothing is destroyed or made, and each record set is in one state", () => {
    const stacks = new Map(
      [...readTree(join(GOLDEN, "expected"))]
        .filter(([path]) => path.endsWith("cdk.tf.json"))
        .map(([path, text]) => [path.split("/")[1]!, JSON.parse(text) as Stack] as const),
    );
    const { moves } = JSON.parse(readFileSync(join(GOLDEN, "kube53.reshard.json"), "utf8")) as {
      moves: { from: string; to: string; address: string }[];
    };
    const now = (stack: Stack): string[] => Object.keys(stack.resource?.aws_route53_record ?? {});
    const before = new Map([...stacks].map(([name, stack]) => [name, new Set(now(stack))]));
    for (const { from, to, address } of moves) {
      const name = address.split(".")[1]!;
      before.get(to)!.delete(name);
      before.get(from)!.add(name);
    }
    const root = mkdtempSync(join(tmpdir(), "kube53-reshard-"));
    try {
      for (const [name] of stacks) {
        mkdirSync(join(root, name));
        writeFileSync(join(root, name, "main.tf.json"), module([...before.get(name)!]));
        terraform(join(root, name), "init");
        terraform(join(root, name), "apply", "-auto-approve", "-input=false");
      }
      const takesOver = (name: string): number => (stacks.get(name)!.import ? -direction : direction);
      for (const name of [...stacks.keys()].sort((a, b) => takesOver(a) - takesOver(b))) {
        const stack = stacks.get(name)!;
        writeFileSync(join(root, name, "main.tf.json"), module(now(stack), stack));
        const said = terraform(join(root, name), "apply", "-auto-approve", "-input=false");
        expect(said).toMatch(/ 0 added, 0 changed, 0 destroyed/);
      }
      for (const [name, stack] of stacks) {
        const held = terraform(join(root, name), "state", "list").split("\n").filter(Boolean);
        expect(held.sort()).toEqual(
          now(stack)
            .map((address) => `terraform_data.${address}`)
            .sort(),
        );
        // The blocks do nothing the second time.
        expect(() => terraform(join(root, name), "plan", "-detailed-exitcode", "-input=false")).not.toThrow();
      }
    } finally {
      rmSync(root, { recursive: true });
    }
  }, 60_000);
});
