import { hostsOfRule } from "../../../src/sources/traefik/hosts-of-rule";

test.each([
  ["Host(`a.example.com`) || Host(`b.example.com`)", ["a.example.com", "b.example.com"]],
  ["HostSNI(`g.example.com`, `h.example.com`)", ["g.example.com", "h.example.com"]],
  ["HostHeader ( `c.example.com` )", ["c.example.com"]],
  ["HostSNI(`*`)", []],
  ["!Host(`x`)", ["x"]],
  ["XHost(`a`)", ["a"]],
  ["Host(`a b`)", ["a b"]],
  ["HostRegexp(`a`)", []],
  ["HostSNIRegexp(`a`)", []],
  ['Host("x")', []],
  ["Path(`/p`) && Host(`x`)", ["x"]],
  ["Host(`a\n`) Host(`b`)", ["b"]],
  ["Host(`a`\n)", ["a"]],
  ["Host(``)", []],
  ["Host(`a", []],
])("%j names %j", (rule, hosts) => expect(hostsOfRule(rule)).toEqual(hosts));

test("a hostile rule takes no time", () => {
  const started = performance.now();
  for (const piece of ["Host(`", "Host(`\n", "Host ", "`", "Host(`a`", "Host(`a`)"]) hostsOfRule(piece.repeat(200_000));
  expect(performance.now() - started).toBeLessThan(3000);
});
