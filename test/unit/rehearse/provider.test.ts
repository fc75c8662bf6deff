import fc from "fast-check";
import { readDynamicValue, writeDynamicValue } from "../../../src/rehearse/protocol/dynamic-value";
import { checkConfig } from "../../../src/rehearse/provider/check-config";
import { parseRecordImportId, recordId } from "../../../src/rehearse/provider/import-id";
import { planChange, sameValue } from "../../../src/rehearse/provider/plan-change";
import { healthCheck } from "../../../src/rehearse/provider/resources/health-check";
import { fullName, fqdn, RECORD_SCHEMA } from "../../../src/rehearse/provider/resources/record-schema";
import { recordSetOf, stateOf } from "../../../src/rehearse/provider/resources/record-set";
import { emptyObject } from "../../../src/rehearse/schema/schema";
import { UNKNOWN, type TfObject, type TfValue } from "../../../src/rehearse/schema/value";

const record = (given: Record<string, TfValue>): TfObject => ({ ...emptyObject(RECORD_SCHEMA), ...given });
const PLAIN = { zone_id: "Z1", name: "www.example.com", type: "A", ttl: 60, records: ["192.0.2.1"] };
const ALIAS = { zone_id: "Z1", name: "www.example.com", type: "A" };
const alias = (name: string): TfObject => ({ name, zone_id: "Z2", evaluate_target_health: true });

describe("values on the wire", () => {
  const scalar = fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.string(), fc.constant(UNKNOWN));
  const value = fc.letrec<{ value: TfValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      scalar,
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), tie("value"), { maxKeys: 4 }),
    ),
  })).value;

  test("are read as they were written, unknown ones too", () => {
    fc.assert(fc.property(value, (given) => expect(readDynamicValue(writeDynamicValue(given))).toEqual(given)));
  });

  test("may come as JSON, or not at all", () => {
    expect(readDynamicValue({ json: Buffer.from('{"a":[1]}') })).toEqual({ a: [1] });
    expect([readDynamicValue(undefined), readDynamicValue({})]).toEqual([null, null]);
  });
});

describe("a planned change", () => {
  const plan = (prior: Record<string, TfValue>, config: Record<string, TfValue>) =>
    planChange(RECORD_SCHEMA, record(prior), record(config));

  test("of something new: what the provider fills in is unknown", () => {
    const { planned, replace } = planChange(RECORD_SCHEMA, null, record(PLAIN));
    expect(planned).toMatchObject({
      ...PLAIN,
      id: UNKNOWN,
      fqdn: UNKNOWN,
      allow_overwrite: UNKNOWN,
      health_check_id: null,
    });
    expect(replace).toEqual([]);
  });

  test.each<[string, Record<string, TfValue>, Record<string, TfValue>]>([
    ["zero and absent", { ...PLAIN, health_check_id: "", set_identifier: "" }, PLAIN],
    ["values in another order", { ...PLAIN, records: ["a", "b"] }, { ...PLAIN, records: ["b", "a"] }],
    ["a final dot and upper case", PLAIN, { ...PLAIN, name: "WWW.example.com." }],
    [
      "case of an alias target",
      { ...ALIAS, alias: [alias("x.example.net")] },
      { ...ALIAS, alias: [alias("X.example.net.")] },
    ],
    [
      "a wildcard alias target",
      { ...ALIAS, alias: [alias("\\052.example.net")] },
      { ...ALIAS, alias: [alias("*.example.net")] },
    ],
  ])("of nothing: %s", (_, prior, config) => {
    const { planned, replace } = plan(prior, config);
    expect([sameValue(planned, record(prior)), replace]).toEqual([true, []]);
  });

  test("dualstack. before an alias target is a difference, and is shown", () => {
    const { planned } = plan({ ...ALIAS, alias: [alias("dualstack.x")] }, { ...ALIAS, alias: [alias("x")] });
    expect(planned["alias"]).toEqual([alias("x")]);
  });

  test("replaces for another name, and not for another type; an unknown one may differ", () => {
    expect(plan(PLAIN, { ...PLAIN, name: "other.example.com" }).replace).toEqual(["name"]);
    expect(plan(PLAIN, { ...PLAIN, type: "CNAME" }).replace).toEqual([]);
    const { planned, replace } = plan(PLAIN, { ...PLAIN, zone_id: UNKNOWN });
    expect([planned["zone_id"], replace]).toEqual([UNKNOWN, ["zone_id"]]);
  });

  test("of an IPv6 address that is spelt otherwise is none", () => {
    const check = (ip: string): TfObject => ({
      ...emptyObject(healthCheck.schema),
      type: "TCP",
      port: 80,
      ip_address: ip,
    });
    const { planned } = planChange(healthCheck.schema, check("2001:db8::1"), check("2001:0DB8:0:0::1"));
    expect(planned["ip_address"]).toBe("2001:db8::1");
  });

  test("planned twice is planned once", () => {
    const given = fc.record({
      name: fc.constantFrom("a.example.com", "A.example.com."),
      type: fc.constantFrom("A", "TXT"),
      records: fc.uniqueArray(fc.string()),
      ttl: fc.oneof(fc.nat(), fc.constant(null)),
      set_identifier: fc.oneof(fc.string(), fc.constant(null)),
    });
    fc.assert(
      fc.property(given, given, (prior, config) => {
        const once = plan(prior, config).planned;
        expect(plan(once as Record<string, TfValue>, config).planned).toEqual(once);
      }),
    );
  });
});

describe("the provider says of wrong arguments", () => {
  test.each<[Record<string, TfValue>, string]>([
    [ALIAS, "one of `alias`,`records` must be specified"],
    [{ ...PLAIN, alias: [alias("x")] }, "only one of `alias`,`records` can be specified"],
    [{ ...ALIAS, alias: [alias("x")], ttl: 60 }, '"ttl": conflicts with alias'],
    [
      { ...PLAIN, weighted_routing_policy: [{ weight: 1 }] },
      "all of `weighted_routing_policy,set_identifier` must be specified",
    ],
    [{ ...PLAIN, type: "a" }, 'expected type to be one of ["SOA"'],
    [{ ...PLAIN, failover_routing_policy: [{ type: "primary" }], set_identifier: "a" }, "got primary"],
  ])("%j: %s", (config, words) => {
    const said = checkConfig(RECORD_SCHEMA, record(config)).map(({ summary, detail = "" }) => `${summary} ${detail}`);
    expect(said.join("\n")).toContain(words);
  });

  test("nothing where a value is not known yet", () => {
    expect(checkConfig(RECORD_SCHEMA, record({ ...PLAIN, records: UNKNOWN, type: UNKNOWN }))).toEqual([]);
  });
});

describe("ids of records", () => {
  test.each([
    ["Z1_www.example.com_A", "www.example.com", "A", ""],
    ["Z1__acme-challenge.example.com_TXT", "_acme-challenge.example.com", "TXT", ""],
    ["Z1__sip._tcp.example.com_SRV", "_sip._tcp.example.com", "SRV", ""],
    ["Z1_example.com_NS", "example.com", "NS", ""],
    ["Z1__NS", "", "NS", ""],
    ["Z1_*.example.com_A", "*.example.com", "A", ""],
    ["Z1_www.example.com_A_blue_A_1", "www.example.com", "A", "blue_A_1"],
    ["Z1_www.example.com_A_x_", "www.example.com", "A", "x_"],
    ["Z1_www.example.com._A", "www.example.com", "A", ""],
    ["Z1_a_a_.example.com_TXT", "a_a_.example.com", "TXT", ""],
  ])("%s", (id, name, type, setIdentifier) => {
    expect(parseRecordImportId(id)).toEqual({ zoneId: "Z1", name, type, setIdentifier });
  });

  test.each(["", "Z1", "Z1_www.example.com", "_www.example.com_A", "Z1_A", "Z1_www.example.com_a"])(
    "%j is none",
    (id) => expect(parseRecordImportId(id)).toBeUndefined(),
  );

  test("are read as they were made", () => {
    const name = fc.stringMatching(/^[a-z_*-]{1,10}(\.[a-z_-]{1,8}){0,3}$/);
    fc.assert(
      fc.property(name, fc.constantFrom("A", "TXT", "HTTPS"), fc.string(), (own, type, setIdentifier) => {
        const id = { zoneId: "Z1", name: own, type, setIdentifier };
        expect(parseRecordImportId(recordId(id))).toEqual(id);
      }),
    );
  });
});

describe("a record set", () => {
  test.each([
    ["www", "www.example.com."],
    ["", "example.com."],
    ["WWW.Example.com.", "www.example.com."],
    ["*.example.com", "\\052.example.com."],
    ["a-\\052.example.com", "a-\\052.example.com."],
    ["notexample.com", "notexample.com."],
  ])("%j has the full name %s", (name, full) => expect(fullName(name, "example.com.")).toBe(full));

  test("has a wildcard and no final dot in fqdn", () => expect(fqdn("\\052.example.com.")).toBe("*.example.com"));

  test("has one pair of quotes around a text more than the state", () => {
    const state = record({ ...PLAIN, type: "TXT", records: ['first\\"x', 'a" "b'] });
    const api = recordSetOf(state, "example.com.");
    expect(api.ResourceRecords).toEqual([{ Value: '"first\\"x"' }, { Value: '"a" "b"' }]);
    expect(stateOf(api, state, "example.com.")["records"]).toEqual(state["records"]);
  });

  test("always has a bias, and of several coordinates the last", () => {
    const coordinates = ["1", "2"].map((latitude) => ({ latitude, longitude: "3" }));
    const state = record({ ...PLAIN, set_identifier: "a", geoproximity_routing_policy: [{ coordinates }] });
    expect(recordSetOf(state, "example.com.").GeoProximityLocation).toEqual({
      Coordinates: { Latitude: "2", Longitude: "3" },
      Bias: 0,
    });
  });
});
