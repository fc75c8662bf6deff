import { readFileSync } from "node:fs";
import { join } from "node:path";
import { aliasZone, externalDnsAliasZone } from "../../../src/route53/alias-targets";
import { isContinent, isCountry, isSubdivision } from "../../../src/route53/geolocation";
import { HEALTH_CHECK_REGIONS, LATENCY_REGIONS } from "../../../src/route53/regions";
import { allowsPolicy } from "../../../src/route53/routing-types";

test.each([
  ["bar.eu-central-1.elb.amazonaws.com", "Z215JYRZR1TBD5"],
  ["x.elb.eu-central-1.amazonaws.com", "Z3F0SRJ5LGBH90"],
  ["dualstack.internal-x.eu-central-1.elb.amazonaws.com", "Z215JYRZR1TBD5"],
  ["d1.cloudfront.net", "Z2FDTNDATAQYW2"],
  ["a.awsglobalaccelerator.com", "Z2BJ6XQ5FK7U4H"],
  ["awsglobalaccelerator.com", "Z2BJ6XQ5FK7U4H"],
])("external-dns and kube53 find %s", (target, zoneId) => {
  expect(externalDnsAliasZone(target)?.zoneId).toBe(zoneId);
  expect(aliasZone(target)?.zoneId).toBe(zoneId);
});

test.each(["BAR.eu-central-1.ELB.amazonaws.com", "bar.eu-central-1.elb.amazonaws.com."])(
  "only kube53 finds %s",
  (target) => {
    expect(externalDnsAliasZone(target)).toBeUndefined();
    expect(aliasZone(target)).toMatchObject({ zoneId: "Z215JYRZR1TBD5", family: "alb-clb", region: "eu-central-1" });
  },
);

test("services that external-dns does not know", () => {
  expect(externalDnsAliasZone("s3-website-us-east-1.amazonaws.com")).toBeUndefined();
  expect(aliasZone("s3-website-us-east-1.amazonaws.com")?.family).toBe("s3-website");
  expect(aliasZone("shop.eu-west-1.elasticbeanstalk.com")?.family).toBe("elastic-beanstalk");
  expect(aliasZone("s3-website.eu-south-1.amazonaws.com")).toBeUndefined();
});

test.each([
  "foo.elb.eastwest-1.amazonaws.com",
  "foo.example.org",
  "",
  ".",
  "com",
  "..cloudfront.com",
  "elb.amazonaws.com",
])("%s is no alias target", (target) => {
  expect(externalDnsAliasZone(target)).toBeUndefined();
  expect(aliasZone(target)).toBeUndefined();
});

test("the table holds every fact that no other contradicts", () => {
  const path = join(__dirname, "../../../script/data/alias-targets.json");
  const facts = JSON.parse(readFileSync(path, "utf8")) as {
    entries: {
      suffix: string;
      zoneId: string;
      family: string;
      region: string | null;
      source: string;
      confidence?: string;
    }[];
  };
  expect(facts.entries.filter(({ source }) => source === "external-dns")).toHaveLength(133);
  for (const { suffix, zoneId, family, region, source, confidence } of facts.entries) {
    const expected = { zoneId, family, region: region ?? undefined };
    if (confidence === "disputed") expect(aliasZone(`x.${suffix}`)).toBeUndefined();
    else expect(aliasZone(`x.${suffix}`)).toMatchObject(expected);
    if (source === "external-dns") expect(externalDnsAliasZone(`x.${suffix}`)).toMatchObject(expected);
    else expect(externalDnsAliasZone(`x.${suffix}`)).toBeUndefined();
  }
});

test("facts", () => {
  expect(LATENCY_REGIONS).toHaveLength(39);
  expect(HEALTH_CHECK_REGIONS).toHaveLength(8);
  expect(isContinent("EU") && isCountry("*") && isCountry("DE") && isSubdivision("US", "CA")).toBe(true);
  expect(isContinent("XX") || isCountry("UK") || isSubdivision("DE", "BE")).toBe(false);
  expect(allowsPolicy("A", "multivalue") && allowsPolicy("CNAME", "weighted")).toBe(true);
  expect(allowsPolicy("CNAME", "multivalue") || allowsPolicy("NS", "weighted")).toBe(false);
});
