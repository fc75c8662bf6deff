import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../support/run-cli";

/* `--from aws` against a server that answers as Route 53 and DynamoDB do. */

const NS = 'xmlns="https://route53.amazonaws.com/doc/2013-04-01/"';
const record = (name: string, type: string, value: string): string =>
  `<ResourceRecordSet><Name>${name}</Name><Type>${type}</Type><TTL>60</TTL><ResourceRecords><ResourceRecord>` +
  `<Value>${value}</Value></ResourceRecord></ResourceRecords></ResourceRecordSet>`;
const PAGES = [
  `<IsTruncated>true</IsTruncated><NextRecordName>www.example.com.</NextRecordName><NextRecordType>A</NextRecordType>` +
    `<ResourceRecordSets>${record("example.com.", "SOA", "a. b. 1 2 3 4 5")}</ResourceRecordSets>`,
  `<IsTruncated>false</IsTruncated><ResourceRecordSets>${record("www.example.com.", "A", "198.51.100.1")}</ResourceRecordSets>`,
];
const ZONES =
  `<HostedZones><HostedZone><Id>/hostedzone/Z1LIVE</Id><Name>example.com.</Name><CallerReference>x</CallerReference>` +
  `<Config><PrivateZone>false</PrivateZone></Config></HostedZone></HostedZones><IsTruncated>false</IsTruncated>`;

let server: Server;
let requests: string[];
let throttled: number;
let folder: string;
let endpoint: string;

beforeEach(async () => {
  requests = [];
  throttled = 0;
  server = createServer((request, response) => {
    const url = request.url ?? "";
    requests.push(url);
    if (throttled-- > 0) {
      response.writeHead(400, { "content-type": "text/xml" });
      response.end(
        `<ErrorResponse ${NS}><Error><Code>Throttling</Code><Message>Rate exceeded</Message></Error></ErrorResponse>`,
      );
    } else if (request.headers["x-amz-target"] === "DynamoDB_20120810.Scan") {
      response.writeHead(200, { "content-type": "application/x-amz-json-1.0" });
      response.end(
        JSON.stringify({ Items: [{ k: { S: "www.example.com#A#" }, o: { S: "k3s" }, l: { M: {} } }], Count: 1 }),
      );
    } else if (url.includes("/cidrcollection")) {
      response.writeHead(200, { "content-type": "text/xml" });
      const [kind, entries] = url.includes("/cidrcollection/c0ffee")
        ? ["CidrLocations", "<member><LocationName>paris</LocationName></member>"]
        : ["CidrCollections", "<member><Id>c0ffee</Id><Name>office</Name><Version>1</Version></member>"];
      response.end(`<ListResponse ${NS}><${kind}>${entries}</${kind}></ListResponse>`);
    } else if (url.includes("/rrset")) {
      const page = url.includes("name=www.example.com") ? PAGES[1] : PAGES[0];
      response.writeHead(url.includes("ZMISSING") ? 404 : 200, { "content-type": "text/xml" });
      response.end(
        url.includes("ZMISSING")
          ? `<ErrorResponse ${NS}><Error><Code>NoSuchHostedZone</Code><Message>No hosted zone</Message></Error></ErrorResponse>`
          : `<ListResourceRecordSetsResponse ${NS}>${page}<MaxItems>300</MaxItems></ListResourceRecordSetsResponse>`,
      );
    } else {
      response.writeHead(200, { "content-type": "text/xml" });
      response.end(`<ListHostedZonesResponse ${NS}>${ZONES}<MaxItems>100</MaxItems></ListHostedZonesResponse>`);
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), "kube53-live-"));
  writeFileSync(
    join(folder, "web.yaml"),
    `apiVersion: externaldns.k8s.io/v1alpha1
kind: DNSEndpoint
metadata: { name: web, namespace: web }
spec: { endpoints: [{ dnsName: www.example.com, recordType: A, recordTTL: 60, targets: [198.51.100.1] }] }
`,
  );
  process.env["AWS_ACCESS_KEY_ID"] = process.env["AWS_SECRET_ACCESS_KEY"] = "test";
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await new Promise((done) => server.close(done));
});

const adopt = (zone: string, ...argv: string[]) =>
  runCli(["import", "web.yaml", `--zone=${zone}`, "--from", "aws", ...argv], {
    cwd: folder,
    env: { AWS_ENDPOINT_URL: endpoint },
  });

test("lists page after page, and waits when it is throttled", async () => {
  throttled = 1;
  const { code, stdout, stderr } = await adopt("example.com=Z0EXAMPLECOM");
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("Adopted as they are (1)");
  expect(requests).toHaveLength(3);
});

test("finds the id of a hosted zone that is looked up", async () => {
  expect((await adopt("example.com")).stdout).toContain("example.com Z1LIVE: 2 record sets");
  const { code, stderr } = await adopt("example.org");
  expect([code, stderr]).toEqual([4, expect.stringContaining("K53-E720")]);
});

test("reads the registry in DynamoDB", async () => {
  expect((await adopt("example.com=Z0EXAMPLECOM", "--dynamodb", "aws:external-dns")).stdout).toContain("2 record sets");
  expect(
    (await adopt("example.com=Z0EXAMPLECOM", "--dynamodb", "aws:external-dns", "-o", "markdown")).stdout,
  ).toContain("external-dns \\(k3s\\)");
});

test("reads CIDR collections where the configuration has some", async () => {
  writeFileSync(
    join(folder, "kube53.yaml"),
    `version: 1
clusters: [{ name: default, from: [{ path: web.yaml }] }]
zones: [{ name: example.com, lookup: true }]
cidrCollections: [{ name: office, locations: { paris: [203.0.113.0/24], berlin: [198.51.100.0/24] } }]
`,
  );
  const env = { AWS_ENDPOINT_URL: endpoint };
  expect((await runCli(["import", "--from", "aws"], { cwd: folder, env })).code).toBe(0);
  const { cidrCollections } = JSON.parse(readFileSync(join(folder, "kube53.imports.json"), "utf8")) as object & {
    cidrCollections: unknown;
  };
  expect(cidrCollections).toEqual([{ name: "office", id: "c0ffee", locations: ["paris"] }]);
});

test("what AWS refuses ends with 4, and nothing is written", async () => {
  const { code, stderr } = await adopt("example.com=ZMISSING");
  expect([code, stderr]).toEqual([
    4,
    expect.stringMatching(/K53-E720.*ListResourceRecordSets of ZMISSING.*No hosted zone/),
  ]);
});
