import { parseConfig } from "../../../src/config/load";
import type { Backend } from "../../../src/config/config";
import { DiagnosticCollector } from "../../../src/diagnostics/reporter";
import { backendBlock, remoteState } from "../../../src/synth/backend";
import { encode } from "../../../src/synth/value";

function backend(text: string): Backend {
  const collector = new DiagnosticCollector();
  const yaml = `version: 1
clusters: [{ name: prod, from: [{ path: . }] }]
zones: [{ name: example.com, id: Z0EXAMPLECOM }]
stacks: { backend: { ${text} } }`;
  const config = parseConfig({ path: "kube53.yaml", text: yaml }, collector);
  expect(collector.diagnostics).toEqual([]);
  return config!.backend;
}

const S3 = "s3: { bucket: b, key: 'dns/{stack}.tfstate', region: eu-west-1";
const lock = { bucket: "b", key: "dns/example-com.tfstate", region: "eu-west-1", use_lockfile: true };
const workspaces = { organization: "acme", workspaces: { name: "dns-example-com" } };
const http = {
  address: "https://git.example.com/example-com",
  lock_address: "https://git.example.com/example-com/lock",
};

test.each<[string, object, object]>([
  ["local: { path: '{stack}.tfstate' }", { local: { path: "example-com.tfstate" } }, { path: "example-com.tfstate" }],
  [`${S3} }`, { s3: lock }, lock],
  [`${S3}, use_lockfile: false }`, { s3: { ...lock, use_lockfile: false } }, { ...lock, use_lockfile: false }],
  [
    `${S3}, assume_role: { role_arn: 'arn:aws:iam::111122223333:role/{stack}' } }`,
    { s3: { ...lock, assume_role: { role_arn: "arn:aws:iam::111122223333:role/example-com" } } },
    { ...lock, assume_role: { role_arn: "arn:aws:iam::111122223333:role/example-com" } },
  ],
  [
    "http: { address: 'https://git.example.com/{stack}', lock_address: 'https://git.example.com/{stack}/lock' }",
    { http },
    http,
  ],
  ["remote: { organization: acme, workspaces: { name: 'dns-{stack}' } }", { remote: workspaces }, workspaces],
])("%s is templated, for the stack and for who reads its outputs", (text, block, config) => {
  const found = backend(text);
  expect(encode(backendBlock(found, "example-com") as never)).toEqual({ backend: block });
  expect(encode(remoteState(found, "example-com"))).toEqual({ backend: Object.keys(block)[0], config });
});

test("Terraform Cloud is a block of its own, and read as remote", () => {
  const found = backend("cloud: { organization: acme, workspaces: { name: 'dns-{stack}' } }");
  expect(encode(backendBlock(found, "example-com") as never)).toEqual({ cloud: workspaces });
  expect(encode(remoteState(found, "example-com"))).toEqual({ backend: "remote", config: workspaces });
});

test("a table for locks is a lock already", () => {
  expect(backend(`${S3}, dynamodb_table: locks }`).settings).not.toHaveProperty("use_lockfile");
});
