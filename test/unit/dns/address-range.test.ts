import { addressRange, isPrivateAddress } from "../../../src/dns/address-range";
import { parseIpAddress } from "../../../src/dns/ip-address";

test.each([
  ["10.0.0.1", "private"],
  ["172.16.0.1", "private"],
  ["172.32.0.1", undefined],
  ["192.168.255.255", "private"],
  ["100.64.0.1", "shared"],
  ["100.128.0.1", undefined],
  ["127.0.0.1", "loopback"],
  ["169.254.1.1", "link-local"],
  ["192.0.2.1", "documentation"],
  ["198.19.0.1", "benchmarking"],
  ["224.0.0.1", "multicast"],
  ["255.255.255.255", "broadcast"],
  ["240.0.0.1", "reserved"],
  ["0.0.0.0", "unspecified"],
  ["8.8.8.8", undefined],
  ["::1", "loopback"],
  ["::", "unspecified"],
  ["fd00::1", "unique-local"],
  ["fe80::1", "link-local"],
  ["2001:db8::1", "documentation"],
  ["::ffff:10.0.0.1", "private"],
  ["2606:4700::1", undefined],
])("%s is %s", (text, range) => {
  expect(addressRange(parseIpAddress(text)!)).toBe(range);
});

test("documentation addresses and names are not private", () => {
  expect(["203.0.113.1", "2001:db8::1", "example.com", "8.8.8.8"].filter(isPrivateAddress)).toEqual([]);
  expect(["10.1.2.3", "fd12::1", "127.0.0.1"].filter(isPrivateAddress)).toHaveLength(3);
});
