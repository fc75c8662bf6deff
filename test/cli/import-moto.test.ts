import { ChangeResourceRecordSetsCommand, CreateHostedZoneCommand } from "@aws-sdk/client-route-53";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import type { ImportsFile } from "../../src/adopt/imports-file";
import { MOTO_START_MILLISECONDS, startMoto, type Moto } from "../support/moto";
import { runCli } from "../support/run-cli";

/* `--from aws` against moto, behind a proxy that stands in its way as AWS and networks do. */

const SECRET = "c2VjcmV0LWtleS1vZi1hLXRlc3Q";
const TOKEN = "dG9rZW4tb2YtYS1zZXNzaW9u";
const COUNT = 1200;

let moto: Moto;
let proxy: Server;
let folder: string;
/** Asked before the n-th request goes on, from 1; whether it answered itself. */
let before: (n: number, response: ServerResponse) => boolean | Promise<boolean>;
let requests: number;
const environment = { ...process.env };

beforeAll(async () => {
  moto = await startMoto();
  const { hostname, port } = await moto.client.config.endpoint!();
  proxy = createServer((incoming, response) => void forward(incoming, response, { hostname, port: port! }));
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
}, MOTO_START_MILLISECONDS);
afterAll(async () => {
  await new Promise((done) => proxy?.close(done));
  await moto?.stop();
});

beforeEach(async () => {
  await moto.reset();
  folder = mkdtempSync(join(tmpdir(), "kube53-moto-"));
  [before, requests] = [() => false, 0];
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: "AKIATEST",
    AWS_SECRET_ACCESS_KEY: SECRET,
    AWS_SESSION_TOKEN: TOKEN,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: join(folder, "none"),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, "none"),
  });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  process.env = { ...environment };
});

async function forward(
  incoming: IncomingMessage,
  response: ServerResponse,
  target: { hostname: string; port: number },
): Promise<void> {
  if (await before(++requests, response)) return;
  const { method, url, headers } = incoming;
  const onward = request({ ...target, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  onward.on("error", () => response.destroy());
  incoming.pipe(onward);
}

/** Answers in the place of Route 53. */
function refuse(response: ServerResponse, status: number, code: string, message: string): true {
  response.writeHead(status, { "content-type": "text/xml" });
  response.end(
    `<ErrorResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Error><Code>${code}</Code>` +
      `<Message>${message}</Message></Error></ErrorResponse>`,
  );
  return true;
}

const nameOf = (i: number): string => `n${i}.example.com`;

/** A hosted zone with many record sets, and manifests that describe them. */
async function manyRecords(count = COUNT): Promise<string> {
  const created = await moto.client.send(new CreateHostedZoneCommand({ Name: "example.com", CallerReference: "x" }));
  const id = created.HostedZone!.Id!.replace("/hostedzone/", "");
  const all = Array.from({ length: count }, (_, i) => i);
  while (all.length > 0) {
    const Changes = all.splice(0, 400).map((i) => ({
      Action: "CREATE" as const,
      ResourceRecordSet: {
        Name: nameOf(i),
        Type: "A" as const,
        TTL: 300,
        ResourceRecords: [{ Value: `192.0.2.${i % 250}` }],
      },
    }));
    await moto.client.send(new ChangeResourceRecordSetsCommand({ HostedZoneId: id, ChangeBatch: { Changes } }));
  }
  const records = Array.from({ length: count }, (_, i) => {
    return { name: nameOf(i), type: "A", values: [`192.0.2.${i % 250}`] };
  });
  const clusters = [{ name: "default", from: [{ path: "manifests" }] }];
  writeFileSync(
    join(folder, "kube53.yaml"),
    stringify({ version: 1, clusters, zones: [{ name: "example.com", lookup: true, shards: 3 }], records }),
  );
  writeFileSync(join(folder, "manifests"), "[]");
  return id;
}

async function adopt() {
  const endpoint = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const result = await runCli(["import", "--from", "aws"], { cwd: folder, env: { AWS_ENDPOINT_URL: endpoint } });
  for (const secret of [SECRET, TOKEN]) expect(result.stdout + result.stderr).not.toContain(secret);
  return result;
}

const written = (): string[] => readdirSync(folder).sort();
const importsOf = (): ImportsFile =>
  JSON.parse(readFileSync(join(folder, "kube53.imports.json"), "utf8")) as ImportsFile;

jest.setTimeout(60_000);

test("a large hosted zone is listed page after page, each throttled page again", async () => {
  await manyRecords();
  before = (n, response) => (n === 2 || n === 3) && refuse(response, 400, "Throttling", "Rate exceeded");
  const { code, stdout, stderr } = await adopt();
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain(`Adopted as they are (${COUNT})`);
  expect(requests).toBe(8);
  const names = importsOf().hostedZones[0]!.recordSets.map(({ name }) => name);
  expect(names.sort()).toEqual(Array.from({ length: COUNT }, (_, i) => nameOf(i)).sort());
});

test("a hosted zone that vanishes between two pages is not half of one", async () => {
  const id = await manyRecords();
  before = async (n) => {
    if (n === 3) await moto.reset();
    return false;
  };
  const { code, stderr } = await adopt();
  expect([code, stderr]).toEqual([4, expect.stringMatching(new RegExp(`K53-E720.*${id}.*NoSuchHostedZone`))]);
  expect(written()).toEqual(["kube53.yaml", "manifests"]);
});

test("refused credentials are said without what is secret about them", async () => {
  await manyRecords(1);
  const canonical = `GET /2013-04-01/hostedzone x-amz-security-token:${TOKEN}`;
  const why = `The request signature we calculated does not match the signature you provided. Check your key. The Canonical String for this request should have been '${canonical}'`;
  before = (_, response) => refuse(response, 403, "SignatureDoesNotMatch", why);
  const { code, stderr } = await adopt();
  expect([code, stderr]).toEqual([4, expect.stringMatching(/K53-E720.*SignatureDoesNotMatch: The request signature/)]);
  expect(written()).toEqual(["kube53.yaml", "manifests"]);
});

test("no credentials, and nobody at the endpoint", async () => {
  await manyRecords(1);
  for (const name of Object.keys(process.env))
    if (name.startsWith("AWS_ACCESS")) Reflect.deleteProperty(process.env, name);
  const none = await adopt();
  expect([none.code, none.stderr]).toEqual([4, expect.stringMatching(/K53-E720.*[Cc]redentials/)]);
  process.env["AWS_ACCESS_KEY_ID"] = "AKIATEST";
  const nobody = await runCli(["import", "--from", "aws"], {
    cwd: folder,
    env: { AWS_ENDPOINT_URL: "http://127.0.0.1:1" },
  });
  expect([nobody.code, nobody.stderr]).toEqual([4, expect.stringMatching(/K53-E720.*ECONNREFUSED/)]);
  expect(written()).toEqual(["kube53.yaml", "manifests"]);
});
