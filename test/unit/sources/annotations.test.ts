import { splitList } from "../../../src/sources/annotations";
import { parseTtl } from "../../../src/sources/ttl";
import { extractText, type ExtractOptions } from "../../support/extract";

test.each([
  [" a.example.com , b.example.com ", ["a.example.com", "b.example.com"]],
  ["", [""]],
  ["a,", ["a", ""]],
  ["a,\tb", ["a", "\tb"]],
  ["\n a b \n", ["ab"]],
])("%j is split into %j", (text, elements) => expect(splitList(text)).toEqual(elements));

test.each([
  ["60", 60],
  ["10m", 600],
  ["1h30m", 5400],
  ["20.5s", 20],
  ["+60", 60],
  ["999999", 999999],
  ["2147483647", 2147483647],
])("TTL %s is %d seconds", (text, seconds) => expect(parseTtl(text)).toBe(seconds));

test.each(["500ms", "0", "-1", "", "foo", "4294967296", "2147483648", "1d", "1.5", " 60", "60 ", "1_000", "0x10"])(
  "TTL %j is none",
  (text) => expect(parseTtl(text)).toBeUndefined(),
);

const NEW = "external-dns.kubernetes.io";
const OLD = "external-dns.alpha.kubernetes.io";

const ingress = (annotations: string): string => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: shop
  annotations: { ${annotations} }
spec: { rules: [{ host: www.example.com }] }
status: { loadBalancer: { ingress: [{ hostname: lb.example.net }] } }
`;

test.each<[string, ExtractOptions["mode"], string, readonly string[], string?]>([
  [`${NEW}/ttl: "60"`, "safe", "www.example.com CNAME lb.example.net 60", []],
  [`${OLD}/ttl: "60"`, "safe", "www.example.com CNAME lb.example.net 60", []],
  [`${OLD}/ttl: "60"`, "exact", "www.example.com CNAME lb.example.net", ["K53-W206"]],
  [`${NEW}/ttl: "60", ${OLD}/ttl: "60"`, "safe", "www.example.com CNAME lb.example.net 60", []],
  [`${NEW}/ttl: "60", ${OLD}/ttl: "70"`, "safe", "www.example.com CNAME lb.example.net 60", ["K53-E203"]],
  [`${OLD}/ttl: "70", ${NEW}/ttl: "60"`, "safe", "www.example.com CNAME lb.example.net 60", ["K53-E203"]],
  [`${NEW}/ttl: "0"`, "safe", "www.example.com CNAME lb.example.net", ["K53-E211"]],
  [`${NEW}/ttls: "60"`, "safe", "www.example.com CNAME lb.example.net", ["K53-W204"]],
  [`${NEW}/access: public`, "safe", "www.example.com CNAME lb.example.net", ["K53-W205"]],
  [`${NEW}/aws-weight: "10"`, "safe", "www.example.com CNAME lb.example.net aws/weight=10", []],
  [`${NEW}/set-identifier: a`, "exact", "www.example.com CNAME lb.example.net a", []],
  [`${NEW}/alias: "true"`, "exact", "www.example.com CNAME lb.example.net alias=true", []],
  [`${NEW}/alias: "false"`, "safe", "www.example.com CNAME lb.example.net alias=false", ["K53-W207"]],
  [`${NEW}/alias: "false"`, "exact", "www.example.com CNAME lb.example.net", []],
  [`${NEW}/alias: "True"`, "safe", "www.example.com CNAME lb.example.net", ["K53-W208"]],
  [`kube53.dev/health-check: x`, "safe", "www.example.com CNAME lb.example.net kube53.dev/health-check=x", []],
  [`kube53.dev/health-check: x`, "exact", "www.example.com CNAME lb.example.net", ["K53-W206"]],
  [`${NEW}/target: "1.2.3.4,"`, "exact", "www.example.com A 1.2.3.4|www.example.com CNAME", []],
])("%s in %s mode", (annotations, mode = "safe", endpoints, codes) => {
  const { endpoints: got, reports } = extractText(ingress(annotations), { mode, args: ["--source=ingress"] });
  expect(got.join("|")).toBe(endpoints);
  expect(reports.map((report) => report.split(" ")[0])).toEqual(codes);
});

test("a choice that does not exist is reported", () => {
  const text = ingress(`${NEW}/access: Public, ${NEW}/hostname: a.example.com`)
    .replace("networking.k8s.io/v1", "v1")
    .replace("kind: Ingress", "kind: Service")
    .replace("rules: [{ host: www.example.com }]", "type: LoadBalancer");
  expect(extractText(text).reports).toEqual(["K53-W208 6:53"]);
});

test("an object of another controller is left alone", () => {
  const { endpoints, reports } = extractText(ingress(`${OLD}/controller: other`));
  expect([endpoints, reports]).toEqual([[], []]);
});

test("an origin knows where each part of an endpoint stands", () => {
  const text = ingress(`${NEW}/ttl: "60", ${NEW}/aws-weight: "10", kube53.dev/health-check: x`);
  const [origin] = extractText(text).raw[0]!.origins;
  const at = (aspect: Parameters<NonNullable<typeof origin>["placeOf"]>[0]): string => {
    const { start, end } = origin!.placeOf(aspect).span();
    return text.slice(start, end);
  };
  expect(at("name")).toBe("www.example.com");
  expect(at("ttl")).toBe('"60"');
  expect(at("property:aws/weight")).toBe('"10"');
  expect(at("property:kube53.dev/health-check")).toBe("x");
  expect(at("targets")).toBe("[{ hostname: lb.example.net }]");
});
