import { matchingHost } from "../../../src/sources/gateway/matching-host";

test.each([
  ["", "", ""],
  ["", "foo.example.com", "foo.example.com"],
  ["foo.example.com", "", "foo.example.com"],
  ["Foo.Example.com", "foo.example.COM", "foo.example.com"],
  ["foo.example.com", "*.example.com", "foo.example.com"],
  ["*.example.com", "foo.example.com", "foo.example.com"],
  ["*.example.com", "*.example.com", "*.example.com"],
  ["*.foo.example.com", "*.example.com", "*.foo.example.com"],
  ["foo.bar.test.example.net", "*.example.net", "foo.bar.test.example.net"],
  ["example.net", "*.example.net", undefined],
  ["*example.net", "", undefined],
  ["foo_bar.example.com", "", undefined],
  ["1.2.3.4", "", undefined],
  ["foo.example.com.", "", "foo.example.com."],
  ["foo.example.com.", "*.example.com", undefined],
  ["other.example.com", "foo.example.com", undefined],
  [`${"a".repeat(64)}.example.com`, "", undefined],
])("%j on listener %j: %j", (route, listener, expected) => expect(matchingHost(route, listener)).toBe(expected));
