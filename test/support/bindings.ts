import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** An argument, attribute or block as the bindings of the AWS provider know it. */
export interface Binding {
  readonly kind: "required" | "optional" | "computed";
  /** As Terraform's wire format writes it; `block list`, `block set` or `block single` for a block. */
  readonly type: string;
  /** Of a block. */
  readonly members?: Readonly<Record<string, Binding>>;
}

const LIB = join(dirname(require.resolve("@cdktf/provider-aws/package.json")), "lib");
const SCALARS: Readonly<Record<string, string>> = {
  string: "string",
  number: "number",
  boolean: "bool",
  stringList: "string",
  stringMap: "string",
  numberList: "number",
};
const GETTERS: Readonly<Record<string, string>> = {
  getStringAttribute: '"string"',
  getNumberAttribute: '"number"',
  getBooleanAttribute: '"bool"',
  getStringMapAttribute: '["map","string"]',
};

/** Reads what the binding of a resource, data source or the provider says, e.g. `route53-record`. */
export function readBinding(module: string): Record<string, Binding> {
  const code = readFileSync(join(LIB, module, "index.js"), "utf8");
  const types = readFileSync(join(LIB, module, "index.d.ts"), "utf8");
  const main = code.slice(code.indexOf("synthesizeHclAttributes()"));
  const config = /export interface \w+Config (?:extends [^{]+)?\{/.exec(types)!;
  return { ...membersOf(main, types.slice(config.index), code, types), ...computedOf(code) };
}

/** The entries of one `const attrs = {…}` of the generated code. */
function membersOf(attrs: string, declaration: string, code: string, types: string): Record<string, Binding> {
  const body = attrs.slice(0, attrs.indexOf("// remove undefined attributes"));
  const entries = body.matchAll(
    /(\w+): \{\s+value: (.*?),\s+isBlock: (true|false),\s+type: "(\w+)",\s+storageClassType: "(\w+)"/gs,
  );
  const interfaceText = declaration.slice(0, declaration.indexOf("\n}"));
  return Object.fromEntries(
    [...entries].map(([, name, value, isBlock, shape, storage]): [string, Binding] => {
      const kind = new RegExp(`readonly ${camel(name!)}: `).test(interfaceText) ? "required" : "optional";
      if (isBlock === "false") {
        const scalar = SCALARS[storage!]!;
        return [name!, { kind, type: JSON.stringify(shape === "simple" ? scalar : [shape, scalar]) }];
      }
      const reader = /(\w+)ToHclTerraform/.exec(value!)![1]!;
      const at = code.indexOf(`function ${reader}ToHclTerraform`);
      const nested = types.slice(types.indexOf(`export interface ${reader[0]!.toUpperCase()}${reader.slice(1)} {`));
      const type = `block ${shape === "struct" ? "single" : shape}`;
      return [name!, { kind, type, members: membersOf(code.slice(at), nested, code, types) }];
    }),
  );
}

/** What only the provider says: the generated code remarks on it. */
function computedOf(code: string): Record<string, Binding> {
  const main = code.slice(code.search(/^class \w+ extends cdktf\.Terraform(Resource|DataSource|Provider)/m));
  const names = [...main.matchAll(/\/\/ (\w+) - computed: true, optional: false, required: false/g)];
  return Object.fromEntries(
    names.map(([, name]): [string, Binding] => {
      const getter = new RegExp(`get ${camel(name!)}\\(\\) \\{\\s+return (.*?);`).exec(main)![1]!;
      return [name!, { kind: "computed", type: getterType(getter) }];
    }),
  );
}

function getterType(getter: string): string {
  const method = /this\.(get\w+)\(/.exec(getter)?.[1];
  if (method === undefined) return '["map","string"]';
  if (method === "getListAttribute") return getter.includes("Fn.tolist") ? '["set","string"]' : '["list","string"]';
  return GETTERS[method]!;
}

function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
