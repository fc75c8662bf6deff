import { TxtNameMapper } from "../../../src/external-dns/txt-name";

const mapper = (txtPrefix = "", txtSuffix = "", txtWildcardReplacement = ""): TxtNameMapper =>
  new TxtNameMapper({ txtPrefix, txtSuffix, txtWildcardReplacement });

const APEX = "example.com";
const WWW = "www.example.com";
const WILD = "*.example.com";

describe("names of ownership TXT (R53 Name mapping, writing)", () => {
  test.each([
    ["", "", "a-www.example.com", "a-example.com", "cname-*.example.com"],
    ["ext-", "", "ext-a-www.example.com", "ext-a-example.com", "ext-cname-*.example.com"],
    ["EXT.", "", "ext.a-www.example.com", "ext.a-example.com", "ext.cname-*.example.com"],
    ["%{record_type}-", "", "a-www.example.com", "a-example.com", "cname-*.example.com"],
    ["edns-%{record_type}.", "", "edns-a.www.example.com", "edns-a.example.com", "edns-cname.*.example.com"],
    ["", "-ext", "a-www-ext.example.com", "a-example-ext.com", "cname-*-ext.example.com"],
    ["", "-%{record_type}-ext", "www-a-ext.example.com", "example-a-ext.com", "*-cname-ext.example.com"],
    ["", ".%{record_type}", "www.a.example.com", "example.a.com", "*.cname.example.com"],
  ])("prefix %j suffix %j", (prefix, suffix, www, apex, wildcard) => {
    const names = mapper(prefix, suffix);
    expect([names.toTxtName(WWW, "A"), names.toTxtName(APEX, "A"), names.toTxtName(WILD, "CNAME")]).toEqual([
      www,
      apex,
      wildcard,
    ]);
  });

  test("a wildcard can be written out", () => {
    expect(mapper("", "", "any").toTxtName(WILD, "CNAME")).toBe("cname-any.example.com");
    expect(mapper("", "", "any").toLookupName(WILD)).toBe("any.example.com");
    expect(mapper().toLookupName(WILD)).toBe(WILD);
  });
});

describe("which record a TXT speaks of (R53 Name mapping, reading)", () => {
  test.each([
    ["", "", "a-www.example.com", WWW, "A"],
    ["", "", "AAAA-www.example.com", WWW, "AAAA"],
    ["", "", "www.example.com", WWW, ""],
    ["", "", "mx-x.example.com", "x.example.com", "MX"],
    ["ext-", "", "ext-cname-www.example.com", WWW, "CNAME"],
    ["ext-", "", "www.example.com", "", ""],
    ["ext-%{record_type}-", "", "ext-a-www.example.com", WWW, "A"],
    ["ext-%{record_type}-", "", "ext--www.example.com", WWW, ""],
    ["", "-ext", "a-www-ext.example.com", WWW, "A"],
    ["", "-%{record_type}-ext", "www-cname-ext.example.com", WWW, "CNAME"],
    ["", ".%{record_type}", "www.a.example.com", WWW, "A"],
    ["", ".x.y", "short.y", "", ""],
    ["both", "both", "a-www.example.com", "", ""],
    // Without a separator the first type that fits is taken.
    ["%{record_type}", "", "aaaawww.example.com", "aaawww.example.com", "A"],
  ])("prefix %j suffix %j: %s", (prefix, suffix, txt, name, type) => {
    expect(mapper(prefix, suffix).toOwnedName(txt)).toEqual({ name, type });
  });
});
