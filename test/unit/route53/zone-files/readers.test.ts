import fc from "fast-check";
import type { ApiRecordSet } from "../../../../src/route53/api";
import { readMasterFile } from "../../../../src/route53/zone-files/master-file";
import { isProblem, type FileProblem } from "../../../../src/route53/zone-files/problem";
import { readRecordSetList, writeRecordSetList } from "../../../../src/route53/zone-files/record-set-list";
import { readTerraformState } from "../../../../src/route53/zone-files/terraform-state";
import { writeMasterFile } from "../../../../src/route53/zone-files/write-master-file";
import { a, alias, record } from "../../../support/route53";

/** One line for each value. */
function lines(result: { readonly recordSets: readonly ApiRecordSet[] } | FileProblem): string[] {
  if (isProblem(result)) return [result.problem];
  return result.recordSets.flatMap(({ Name, Type, TTL, ResourceRecords = [] }) =>
    ResourceRecords.map(({ Value }) => `${Name} ${TTL} ${Type} ${Value}`),
  );
}

describe("a listing", () => {
  const page = (more: object, ...names: string[]) =>
    JSON.stringify({ ResourceRecordSets: names.map((name) => a(name)), ...more });

  test.each([
    ["one page", page({}, "a."), ["a. 300 A 192.0.2.1"]],
    [
      "pages",
      `${page({ IsTruncated: true, NextRecordName: "b." }, "a.")}\n${page({ IsTruncated: false }, "b.")}`,
      ["a. 300 A 192.0.2.1", "b. 300 A 192.0.2.1"],
    ],
    ["a list of pages", `[${page({}, "a.")},${page({}, "b.")}]`, ["a. 300 A 192.0.2.1", "b. 300 A 192.0.2.1"]],
    ["a byte order mark", `\ufeff${page({}, "a.")}`, ["a. 300 A 192.0.2.1"]],
    ["nothing in it", page({}), []],
    ["an empty text", " \n", ["is empty"]],
    ["no JSON", "{\n}\n}", ["is no JSON: line 3 is not understood"]],
    ["half a file", page({}, "a.").slice(0, -3), ["is no JSON: what begins on line 1 does not end"]],
    ["half a listing", page({ NextToken: "x" }, "a."), ["is not the whole listing, which goes on"]],
    [
      "only its first page",
      page({ IsTruncated: true, NextRecordName: "b." }, "a."),
      ['is not the whole listing, which goes on at "b."'],
    ],
    [
      "another command's",
      '{"HostedZones":[]}',
      ["has no ResourceRecordSets, as aws route53 list-resource-record-sets prints them"],
    ],
    [
      "a broken entry",
      '{"ResourceRecordSets":[{"Name":"a.","Type":"A"},{"Name":1}]}',
      ["has an entry, number 2, that is no record set"],
    ],
    [
      "a broken member",
      '{"ResourceRecordSets":[{"Name":"a.","Type":"A","GeoLocation":"DE"}]}',
      ["has an entry, number 1, that is no record set"],
    ],
    [
      "two zones",
      `${page({ HostedZone: { Id: "/hostedzone/Z1" } })}${page({ HostedZone: { Id: "Z2" } })}`,
      ["has pages of 2 hosted zones"],
    ],
  ])("with %s", (_, text, expected) => expect(lines(readRecordSetList(text))).toEqual(expected));

  test("says whose it is", () => {
    expect(readRecordSetList(page({ HostedZone: { Id: "/hostedzone/Z1" } }, "a."))).toMatchObject({ zoneId: "Z1" });
  });

  test("is read as it was written", () => {
    const recordSets = [
      a("\\052.example.com."),
      alias("x.example.com.", "y.example.com."),
      a("w.", { SetIdentifier: "é", Weight: 0 }),
    ];
    expect(readRecordSetList(writeRecordSetList(recordSets))).toEqual({ recordSets });
  });
});

describe("a zone file", () => {
  const SOA = "@ IN SOA ns1 admin.example.com. ( 2024010101 ; serial\n  1h 15m\n  1w 1d )\n";

  test.each<[string, string, string[]]>([
    [
      "relative names",
      "$ORIGIN example.com.\n$TTL 1h\nwww A 192.0.2.1\n@ MX 10 mail\n  MX 20 mail.example.net.\n",
      [
        "example.com. 3600 MX 10 mail.example.com.",
        "example.com. 3600 MX 20 mail.example.net.",
        "www.example.com. 3600 A 192.0.2.1",
      ],
    ],
    [
      "parentheses and comments",
      `$ORIGIN example.com.\n$TTL 300\n${SOA}`,
      ["example.com. 300 SOA ns1.example.com. admin.example.com. 2024010101 3600 900 604800 86400"],
    ],
    [
      "dig's form",
      "; <<>> DiG 9.18 <<>> AXFR example.com\nexample.com.\t\t900\tIN\tSOA\ta. b. 1 2 3 4 5\nwww.example.com. 60 IN CNAME x.example.net.\nexample.com.\t\t900\tIN\tSOA\ta. b. 1 2 3 4 5\n;; Query time: 1 msec\n",
      ["example.com. 900 SOA a. b. 1 2 3 4 5", "www.example.com. 60 CNAME x.example.net."],
    ],
    ["class before TTL", "a.example.com. IN 60 A 192.0.2.1\n", ["a.example.com. 60 A 192.0.2.1"]],
    ["upper case", "WWW.Example.COM. 60 in a 192.0.2.1\n", ["www.example.com. 60 A 192.0.2.1"]],
    [
      "texts",
      'a.example.com. 60 TXT "a;b" c "d\\"e\\\\f\\233"\n',
      ['a.example.com. 60 TXT "a;b" "c" "d\\"e\\\\f\\351"'],
    ],
    ["an empty text", 'a.example.com. 60 TXT ""\n', ['a.example.com. 60 TXT ""']],
    ["a wildcard", "*.example.com. 60 A 192.0.2.1\n", ["\\052.example.com. 60 A 192.0.2.1"]],
    [
      "escaped names",
      "a\\.b.example.com. 60 CNAME c\\032d.example.com.\n",
      ["a\\056b.example.com. 60 CNAME c\\040d.example.com."],
    ],
    [
      "a number for a name",
      "$ORIGIN 2.0.192.in-addr.arpa.\n1 60 PTR www.example.com.\n",
      ["1.2.0.192.in-addr.arpa. 60 PTR www.example.com."],
    ],
    [
      "the last TTL",
      "a.example.com. 60 A 192.0.2.1\nb.example.com. A 192.0.2.2\n",
      ["a.example.com. 60 A 192.0.2.1", "b.example.com. 60 A 192.0.2.2"],
    ],
    [
      "the smaller TTL",
      "a.example.com. 60 A 192.0.2.1\na.example.com. 30 A 192.0.2.2\n",
      ["a.example.com. 30 A 192.0.2.1", "a.example.com. 30 A 192.0.2.2"],
    ],
    ["CRLF", "$ORIGIN example.com.\r\n$TTL 60\r\na A 192.0.2.1\r\n", ["a.example.com. 60 A 192.0.2.1"]],
    [
      "CAA, SRV, NAPTR",
      '$ORIGIN example.com.\n$TTL 60\n@ CAA 0 issue "ca.example"\n_sip._tcp SRV 1 2 3 sip\nn NAPTR 1 2 "S" "SIP+D2U" "" _sip._udp\n',
      [
        'example.com. 60 CAA 0 issue "ca.example"',
        "_sip._tcp.example.com. 60 SRV 1 2 3 sip.example.com.",
        'n.example.com. 60 NAPTR 1 2 "S" "SIP+D2U" "" _sip._udp.example.com.',
      ],
    ],
    ["digests in parts", "a.example.com. 60 DS 1 13 2 (\n  AABB\n  CCDD )\n", ["a.example.com. 60 DS 1 13 2 AABBCCDD"]],
    [
      "HTTPS",
      'a.example.com. 60 HTTPS 1 . alpn="h2,h3" port=443\n',
      ['a.example.com. 60 HTTPS 1 . alpn="h2,h3" port=443'],
    ],
    ["nothing", "; empty\n\n", ["has no records"]],
    ["a relative name without origin", "www 60 A 192.0.2.1\n", ['has a relative name but no $ORIGIN: "www" (line 1)']],
    ["no owner", "  60 A 192.0.2.1\n", ["begins with a record without a name (line 1)"]],
    ["no TTL", "a.example.com. A 192.0.2.1\n", ["has a record without TTL before any $TTL (line 1)"]],
    [
      "a broken address",
      "\na.example.com. 60 A 192.0.2\n",
      ["has a record of type A whose data is not understood (line 2)"],
    ],
    ["too few fields", "a.example.com. 60 MX 10\n", ["has a record of type MX whose data is not understood (line 1)"]],
    [
      "too many fields",
      "a.example.com. 60 MX 10 a. b.\n",
      ["has a record of type MX whose data is not understood (line 1)"],
    ],
    [
      "an open quote",
      'a.example.com. 60 TXT "a\nb.example.com. 60 TXT "b"\n',
      ["has a quote on line 1 that is not closed"],
    ],
    ["an open parenthesis", "a.example.com. 60 TXT (\n", ["has a parenthesis on line 1 that is not closed"]],
    [
      "a stray parenthesis",
      "a.example.com. 60 TXT a )\n",
      ["has a closing parenthesis on line 1 without an opening one"],
    ],
    ["another class", "version.bind. 0 CH TXT x\n", ["has a record of class CH (line 1)"]],
    [
      "another file",
      "$INCLUDE other.zone\n",
      ["has $INCLUDE; write the zone out with named-compilezone -o FILE first (line 1)"],
    ],
    ["an unknown directive", "$FOO x\n", ['has a directive that is not understood: "$FOO" (line 1)']],
    [
      "a broken escape",
      "a\\999.example.com. 60 A 192.0.2.1\n",
      ['has a name that is none: "a\\\\999.example.com." (line 1)'],
    ],
    ["two zones", "a. 60 SOA a. b. 1 2 3 4 5\nb. 60 SOA a. b. 1 2 3 4 5\n", ["has SOA records of two zones (line 2)"]],
    ["JSON", '{"ResourceRecordSets": []}', ['has a relative name but no $ORIGIN: "{" (line 1)']],
    ["a sentence", "this is not a zone file.\n", ['has a relative name but no $ORIGIN: "this" (line 1)']],
  ])("with %s", (_, text, expected) => expect(lines(readMasterFile(text))).toEqual(expected));

  test("takes the origin from its caller, and says which records Route 53 does not have", () => {
    const text =
      "www 60 A 192.0.2.1\nwww 60 RRSIG A 13 3 60 20240101000000 20240101000000 1 example.com. xx==\nd 60 DNAME e\n";
    const result = readMasterFile(text, "Example.com");
    expect(lines(result as never)).toEqual(["www.example.com. 60 A 192.0.2.1"]);
    expect(result).toMatchObject({
      skipped: [
        { line: 2, name: "www.example.com.", type: "RRSIG" },
        { line: 3, type: "DNAME" },
      ],
    });
    expect(readMasterFile(text, "a..b")).toHaveProperty("problem");
  });

  test("is read as it was written; what it cannot say is named", () => {
    const recordSets = [
      record("example.com.", "SOA", "ns1.example.com. b. 1 2 3 4 5"),
      record("\\052.example.com.", "TXT", '"a;b\\"c\\\\" "\\303\\251"', '""'),
      record("a\\056b.example.com.", "CNAME", "x.example.net."),
      record("example.com.", "MX", "10 mail.example.com."),
      record("example.com.", "CAA", '0 issue "ca.example; x=y"'),
      record("_s._tcp.example.com.", "SRV", "1 2 3 sip.example.com."),
      record("h.example.com.", "HTTPS", '1 . alpn="h2"'),
    ];
    const routed = [alias("x.example.com.", "y.example.com."), a("w.example.com.", { SetIdentifier: "a", Weight: 1 })];
    const { text, left } = writeMasterFile([...routed, ...recordSets]);
    expect(left).toHaveLength(2);
    const again = readMasterFile(text);
    expect(lines(again).sort()).toEqual(lines({ recordSets }).sort());
  });

  test("gives names without final dot as complete ones", () => {
    const { text } = writeMasterFile([record("example.com.", "MX", "10 mail.example.com")]);
    expect(text).toBe("example.com.\t300\tIN\tMX\t10 mail.example.com.\n");
  });
});

describe("a state of Terraform", () => {
  const show = (resources: unknown[], child_modules: unknown[] = []) =>
    JSON.stringify({ format_version: "1.0", values: { root_module: { resources, child_modules } } });
  const resource = (type: string, values: object, more: object = {}) => ({
    address: `${type}.x`,
    mode: "managed",
    type,
    name: "x",
    values,
    ...more,
  });
  const RECORD = {
    zone_id: "Z1",
    name: "www.example.com",
    fqdn: "www.example.com",
    type: "A",
    ttl: 60,
    records: ["192.0.2.1"],
    alias: [],
    set_identifier: "",
    multivalue_answer_routing_policy: false,
    health_check_id: "",
  };
  const recordsOf = (values: object) => {
    const state = readTerraformState(show([resource("aws_route53_record", { ...RECORD, ...values })]));
    return isProblem(state) ? state.problem : state.recordSets.map(({ recordSet }) => recordSet);
  };

  test.each<[string, object, object]>([
    ["a record", {}, { TTL: 60, ResourceRecords: [{ Value: "192.0.2.1" }] }],
    ["a text", { type: "TXT", records: ['a" "b'] }, { ResourceRecords: [{ Value: '"a" "b"' }] }],
    ["a wildcard", { name: "*.example.com", fqdn: "*.example.com" }, { Name: "\\052.example.com." }],
    [
      "an alias",
      { ttl: 0, records: [], alias: [{ name: "lb.example.com", zone_id: "Z2", evaluate_target_health: true }] },
      { AliasTarget: { HostedZoneId: "Z2", DNSName: "lb.example.com.", EvaluateTargetHealth: true } },
    ],
    [
      "a weight of 0",
      { set_identifier: "a", weighted_routing_policy: [{ weight: 0 }] },
      { SetIdentifier: "a", Weight: 0 },
    ],
    ["latency", { set_identifier: "a", latency_routing_policy: [{ region: "eu-west-1" }] }, { Region: "eu-west-1" }],
    [
      "failover",
      { set_identifier: "a", failover_routing_policy: [{ type: "PRIMARY" }], health_check_id: "h" },
      { Failover: "PRIMARY", HealthCheckId: "h" },
    ],
    [
      "geolocation",
      { set_identifier: "a", geolocation_routing_policy: [{ continent: "", country: "US", subdivision: "NY" }] },
      { GeoLocation: { CountryCode: "US", SubdivisionCode: "NY" } },
    ],
    [
      "geoproximity",
      {
        set_identifier: "a",
        geoproximity_routing_policy: [{ aws_region: "", bias: 0, coordinates: [{ latitude: "1", longitude: "2" }] }],
      },
      { GeoProximityLocation: { Coordinates: { Latitude: "1", Longitude: "2" }, Bias: 0 } },
    ],
    [
      "CIDR",
      { set_identifier: "a", cidr_routing_policy: [{ collection_id: "c", location_name: "*" }] },
      { CidrRoutingConfig: { CollectionId: "c", LocationName: "*" } },
    ],
    ["multivalue", { set_identifier: "a", multivalue_answer_routing_policy: true }, { MultiValueAnswer: true }],
  ])("with %s", (_, values, expected) => expect(recordsOf(values)).toEqual([expect.objectContaining(expected)]));

  test("is read in all its modules, hosted zones and health checks too", () => {
    const zone = resource("aws_route53_zone", {
      zone_id: "Z1",
      id: "Z1",
      name: "example.com",
      comment: "c",
      vpc: [{ vpc_id: "vpc-1", vpc_region: "eu-west-1" }],
      tags: { a: "b" },
      name_servers: ["ns-1."],
    });
    const data = resource(
      "aws_route53_zone",
      { zone_id: "Z2", name: "example.org", private_zone: false },
      { mode: "data", address: "data.aws_route53_zone.y" },
    );
    const check = resource("aws_route53_health_check", {
      id: "h",
      type: "HTTP",
      fqdn: "example.com",
      port: 80,
      regions: null,
      child_health_threshold: 0,
      measure_latency: false,
      invert_healthcheck: false,
      disabled: false,
    });
    const other = resource("aws_s3_bucket", {});
    const state = readTerraformState(
      show(
        [zone, other],
        [{ resources: [data], child_modules: [{ resources: [check, resource("aws_route53_record", RECORD)] }] }],
      ),
    );
    expect(state).toMatchObject({
      recordSets: [{ zoneId: "Z1", address: "aws_route53_record.x" }],
      zones: [
        { Id: "Z1", PrivateZone: true, Comment: "c", tags: { a: "b" }, isManaged: true },
        { Id: "Z2", PrivateZone: false, isManaged: false },
      ],
      healthChecks: [{ Id: "h", Config: { Type: "HTTP", FullyQualifiedDomainName: "example.com", Port: 80 } }],
    });
  });

  test.each([
    ["nothing", "", "is empty"],
    [
      "a state of an older Terraform",
      '{"version":3,"terraform_version":"0.11.0"}',
      "is a state of version 3, and only 4 is read",
    ],
    ["encrypted", '{"meta":{},"encrypted_data":"x"}', "is encrypted; print it with tofu state pull"],
    ["something else", "[]", "is not what terraform show -json prints"],
    [
      "a broken record",
      show([resource("aws_route53_record", { zone_id: "Z1" })]),
      'has a resource "aws_route53_record.x" that is no aws_route53_record',
    ],
    ["a broken module", show([], [null]), "has a module that is none"],
    ["half a file", show([]).slice(0, -1), "is no JSON: what begins on line 1 does not end"],
  ])("that is %s", (_, text, problem) => expect(readTerraformState(text)).toEqual({ problem }));

  test("without resources", () => {
    expect(readTerraformState('{"format_version":"1.0"}')).toEqual({ recordSets: [], zones: [], healthChecks: [] });
  });

  test("before a plan", () => {
    const text = JSON.stringify({
      format_version: "1.2",
      planned_values: {},
      prior_state: JSON.parse(show([resource("aws_route53_record", RECORD)])) as object,
    });
    expect(readTerraformState(text)).toMatchObject({ recordSets: [{ zoneId: "Z1" }] });
  });

  test("with modules nested without end", () => {
    const depth = 100_000;
    const text = `{"format_version":"1","values":{"root_module":${'{"child_modules":['.repeat(depth)}${"]}".repeat(depth)}}}`;
    expect(() => readTerraformState(text)).not.toThrow();
  });
});

describe("any text gives a problem or a value, never an exception", () => {
  const READERS = { list: readRecordSetList, master: readMasterFile, state: readTerraformState };
  const pieces = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    '"',
    ":",
    ",",
    "\\",
    "\\052",
    "\\9",
    "(",
    ")",
    ";",
    "\n",
    "\r\n",
    " ",
    "\t",
    "$ORIGIN ",
    "$TTL ",
    "example.com. ",
    "@ ",
    "60 ",
    "IN ",
    "A ",
    "TXT ",
    "MX 10 ",
    "SOA ",
    'HTTPS 1 . a="',
    "192.0.2.1",
    '"ResourceRecordSets"',
    '"format_version":"1"',
    '"values"',
    '"root_module"',
    "null",
    "1",
    "é",
    "\ud800",
    "\u0000",
    "__proto__",
  );
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
  );
  const json = fc.jsonValue().map((value) => JSON.stringify(value));

  test.each(Object.entries(READERS))("%s", (_, read) => {
    fc.assert(
      fc.property(fc.oneof(text, json), (input) => {
        const result = read(input);
        if (isProblem(result)) expect(result.problem).not.toBe("");
      }),
      { numRuns: 2000 },
    );
  });

  test("a megabyte of one character takes a moment", () => {
    for (const character of ['"', "\\", "(", "{", "[", ";", "\n", "a", ".", " ", '"a" ', "a ", "{}", '["'])
      for (const read of Object.values(READERS))
        read(`example.com. 60 TXT ${character.repeat(1_000_000 / character.length)}`);
    for (const character of ["[", '{"a":', '"', "{}", "1 "])
      for (const read of Object.values(READERS)) read(character.repeat(300_000));
  }, 20_000);
});
