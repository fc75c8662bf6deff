import { createDomainFilter } from "../../../../src/config/external-dns/domain-filter";

const NONE = { domainFilter: [], excludeDomains: [], regexDomainFilter: "", regexDomainExclusion: "" };

describe("a domain filter matches as external-dns' does", () => {
  test.each([
    [{ domainFilter: ["example.org"] }, "foo.example.org", true],
    [{ domainFilter: ["example.org"] }, "example.org.", true],
    [{ domainFilter: ["example.org"] }, "anexample.org", false],
    [{ domainFilter: [".example.org"] }, "example.org", false],
    [{ domainFilter: [".example.org"] }, "foo.example.org", true],
    [{ domainFilter: [" eXaMPle.ORG. "] }, "FoOoo.Api.Example.Org", true],
    [{ domainFilter: ["API.xn--StonkS-u354e.ORG"] }, "api.stonks📈.org", true],
    [{ domainFilter: ["example.org"], excludeDomains: ["api.example.org"] }, "dev-api.example.org", true],
    [{ domainFilter: ["example.org"], excludeDomains: ["api.example.org"] }, "dev.api.example.org", false],
    [{ domainFilter: [".example.com"] }, "*.example.com", true],
    [{ domainFilter: [""] }, "anything.test", true],
    [{}, "", true],
    [{ domainFilter: ["example.com"] }, "", false],
    [{ regexDomainFilter: "^[a-z]+\\.example\\.com$", domainFilter: ["other.org"] }, "www.example.com", true],
    [{ regexDomainFilter: "example", regexDomainExclusion: "^old" }, "old.example.com", false],
    [{ regexDomainExclusion: "^old" }, "new.example.com", true],
  ])("%j %s → %s", (options, name, expected) => {
    expect(createDomainFilter({ ...NONE, ...options }).matches(name)).toBe(expected);
  });

  test.each([
    [{ domainFilter: ["sub.example.org"] }, "example.org", true],
    [{ domainFilter: ["example.org"] }, "example.org", false],
    [{ domainFilter: [".sub.example.org"] }, "example.org", false],
    [{}, "example.org", true],
    [{ regexDomainFilter: "nothing" }, "example.org", true],
  ])("parents: %j %s → %s", (options, zone, expected) => {
    expect(createDomainFilter({ ...NONE, ...options }).matchesParent(zone)).toBe(expected);
  });
});
