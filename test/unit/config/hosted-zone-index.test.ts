import { HostedZoneIndex } from "../../../src/config/hosted-zone-index";
import { hostedZone } from "../../support/zones";

const index = new HostedZoneIndex([
  ...["example.org", "bar.example.org", "longfoo.bar.example.org"].map((name) => hostedZone({ name })),
  ...["example.org", "bar.example.org"].map((name) => hostedZone({ name, private: true })),
]);

test.each([
  ["foobar.example.org", ["example.org"], ["example.org"]],
  ["bar.example.org", ["bar.example.org"], ["example.org", "bar.example.org"]],
  ["foo.bar.example.org", ["bar.example.org"], ["example.org", "bar.example.org"]],
  ["longfoo.bar.example.org", ["longfoo.bar.example.org"], ["example.org", "bar.example.org"]],
  ["foo.kubernetes.io", [], []],
  ["anexample.org", [], []],
])("%s goes to the longest public and every private hosted zone (R53-Z-6)", (name, publicZones, privateZones) => {
  const zones = index.candidates(name);
  const names = (isPrivate: boolean): string[] => zones.filter((z) => z.private === isPrivate).map((z) => z.name);
  expect(names(false)).toEqual(publicZones);
  expect(names(true).sort()).toEqual([...privateZones].sort());
});
