import { compareAddresses, parseIpAddress, suitableType } from "../../../src/dns/ip-address";
import { parseIpPrefix, prefixContains, prefixContainsUnmapped } from "../../../src/dns/ip-prefix";

describe("suitableType", () => {
  test.each([
    ["192.168.1.1", "A"],
    ["0.0.0.0", "A"],
    ["2001:db8::1", "AAAA"],
    ["2001:DB8::1", "AAAA"],
    ["::", "AAAA"],
    ["::1", "AAAA"],
    ["fe80::1%eth0", "AAAA"],
    ["::ffff:192.168.20.3", "AAAA"],
    ["::11.22.33.44", "AAAA"],
    ["2041:0000:140F::875B:131B", "AAAA"],
    ["10.09.15.25", "CNAME"],
    ["192.168.1", "CNAME"],
    ["256.1.1.1", "CNAME"],
    ["192.168.0.1/22", "CNAME"],
    ["", "CNAME"],
    ["[::1]", "CNAME"],
    ["1.2.3.4 ", "CNAME"],
    ["fe80::1%", "CNAME"],
    ["1:2:3:4:5:6:7:8:9", "CNAME"],
    ["1:2:3:4:5:6:7::8", "CNAME"],
    ["1::2::3", "CNAME"],
    [":1", "CNAME"],
    ["1:", "CNAME"],
    ["12345::", "CNAME"],
    ["1.2.3.4::", "CNAME"],
    ["1.2.3.4%eth0", "CNAME"],
  ])("%s is %s", (target, type) => expect(suitableType(target)).toBe(type));
});

test.each([
  ["2001:DB8:0:0:0:0:0:1", "2001:db8::1"],
  ["::0001", "::1"],
  ["::", "::"],
  ["1:0:0:2:0:0:0:3", "1:0:0:2::3"],
  ["1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7"],
  ["::ffff:1.2.3.4", "::ffff:1.2.3.4"],
  ["64:ff9b::192.0.2.42", "64:ff9b::c000:22a"],
  ["FE80::1%Eth0", "fe80::1%Eth0"],
])("the canonical text of %s is %s", (text, canonical) => expect(parseIpAddress(text)?.canonical).toBe(canonical));

test("addresses are ordered by family and number", () => {
  const order = (a: string, b: string): number => Math.sign(compareAddresses(parseIpAddress(a)!, parseIpAddress(b)!));
  expect(order("8.8.8.8", "127.0.0.1")).toBe(-1);
  expect(order("::", "255.255.255.255")).toBe(1);
  expect(order("::1", "0::1")).toBe(0);
});

test.each([
  ["10.0.0.0/8", "10.255.0.1", true],
  ["10.0.0.0/8", "11.0.0.1", false],
  ["10.128.0.0/9", "10.127.0.1", false],
  ["0.0.0.0/0", "1.2.3.4", true],
  ["0.0.0.0/0", "::1", false],
  ["64:ff9b::/96", "64:ff9b::1.2.3.4", true],
  ["10.0.0.0/8", "::ffff:10.0.0.1", false],
])("%s holds %s: %s", (network, address, expected) => {
  expect(prefixContains(parseIpPrefix(network)!, parseIpAddress(address)!)).toBe(expected);
});

test("IPv4-mapped addresses can be counted as IPv4", () => {
  expect(prefixContainsUnmapped(parseIpPrefix("10.0.0.0/8")!, parseIpAddress("::ffff:10.0.0.1")!)).toBe(true);
  expect(prefixContainsUnmapped(parseIpPrefix("::ffff:10.0.0.0/104")!, parseIpAddress("10.0.0.1")!)).toBe(true);
});

test.each(["8.8.8.8", "10.0.0.0/33", "10.0.0.0/08", "fe80::%eth0/64", "/8", "10.0.0/8"])("%s is no network", (text) =>
  expect(parseIpPrefix(text)).toBeUndefined(),
);
