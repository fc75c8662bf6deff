import { FLAGS } from "../../../../src/config/external-dns/flags";
import { DEFAULT_OPTIONS } from "../../../../src/config/external-dns/options";
import { parseExternalDnsArgs } from "../../../../src/config/external-dns/parse-args";
import { parseExternalDnsDeployment } from "../../../../src/config/external-dns/parse-env";

const START = ["--provider=aws", "--policy=sync", "--source=ingress"];
const codes = (args: readonly string[], mode: "safe" | "exact" = "exact"): string[] =>
  parseExternalDnsArgs(args, mode).problems.map((problem) => problem.meta.code);

test("nothing given is external-dns' defaults, and enough in safe mode", () => {
  expect(parseExternalDnsArgs([])).toEqual({ options: DEFAULT_OPTIONS, ignored: [], problems: [] });
  expect(codes([])).toEqual(["K53-E063", "K53-E063", "K53-E063"]);
});

test("every spelling of a flag", () => {
  const { options, ignored, problems } = parseExternalDnsArgs(
    [
      ...START,
      "--source",
      "crd",
      "--txt-owner-id=a=b",
      "--no-exclude-unschedulable",
      "--combine-fqdn-annotation",
      "--min-ttl=90s",
      "--aws-batch-change-size=7",
      "--default-targets=1.2.3.4,5.6.7.8",
      "--managed-record-types=A",
      "--interval=1m",
    ],
    "exact",
  );
  expect(problems).toEqual([]);
  expect(options).toEqual({
    ...DEFAULT_OPTIONS,
    policy: "sync",
    sources: ["ingress", "crd"],
    txtOwnerId: "a=b",
    excludeUnschedulable: false,
    combineFqdnAnnotation: true,
    minTtl: 90,
    awsBatchChangeSize: 7,
    defaultTargets: ["1.2.3.4,5.6.7.8"],
    managedRecordTypes: ["A"],
  });
  expect(ignored).toEqual([{ flag: "interval", why: expect.stringMatching(/when external-dns looks/) }]);
});

test.each<[string, readonly string[]]>([
  ["K53-E060", ["--unknown-flag"]],
  ["K53-E060", ["--no-namespace"]],
  ["K53-E061", ["positional"]],
  ["K53-E061", ["--namespace"]],
  ["K53-E061", ["--namespace", "--events"]],
  ["K53-E061", ["--events=false"]],
  ["K53-E061", ["--namespace=a", "--namespace=b"]],
  ["K53-E062", ["--source=ingres"]],
  ["K53-E062", ["--source=ingress,service"]],
  ["K53-E062", ["--min-ttl=90"]],
  ["K53-E062", ["--interval=soon"]],
  ["K53-E062", ["--log-format=xml"]],
  ["K53-E062", ["--kube-api-qps=0"]],
  ["K53-E062", ["--compatibility=unknown"]],
  ["K53-E062", ["--annotation-prefix="]],
  ["K53-E062", ["--annotation-prefix=a/b"]],
  ["K53-E062", ["--nat64-networks=10.0.0.0/8"]],
  ["K53-E062", ["--nat64-networks=64:ff9b::/64"]],
  ["K53-E062", ["--regex-domain-filter=("]],
  ["K53-E062", ["--source=service", "--service-type-filter=loadbalancer"]],
  ["K53-E062", ["--txt-owner-id="]],
  ["K53-E064", ["--txt-prefix=a", "--txt-suffix=b"]],
  ["K53-E064", ["--ignore-hostname-annotation"]],
  ["K53-E064", ["--create-ptr"]],
  ["K53-E064", ["--txt-encrypt-enabled"]],
  ["K53-E064", ["--txt-encrypt-enabled", "--txt-encrypt-aes-key=short"]],
  ["K53-E064", ["--ingress-class=alb", "--annotation-filter=kubernetes.io/ingress.class=alb"]],
  ["K53-E065", ["--label-filter=a===b"]],
  ["K53-E065", ["--annotation-filter=a!=b"]],
  ["K53-E065", ["--source=gateway-httproute", "--gateway-label-filter=a!=b"]],
])("%s for %j", (code, args) => expect(codes([...START, ...args])).toEqual([code]));

test.each<readonly string[]>([
  ["--label-filter=a!=b"],
  ["--service-type-filter=whatever"],
  ["--gateway-label-filter=a!=b"],
  ["--registry=noop", "--txt-owner-id="],
  ["--create-ptr", "--managed-record-types=PTR"],
  ["--aws-zone-type="],
])("%s starts", (...args) => expect(codes([...START, ...args])).toEqual([]));

test("an unknown flag is answered with the nearest one", () => {
  expect(parseExternalDnsArgs(["--domain-filters=x"]).problems[0]?.hint).toBe("write --domain-filter");
});

test("a problem names the argument it is about", () => {
  const args = [...START, "--label-filter", "a===b", "--events=1", "--source=x", "--ingress-class=a", "--unknown"];
  const { problems } = parseExternalDnsArgs([...args, "--nat64-networks=64:ff9b::/96", "--nat64-networks=::1"]);
  expect(problems.map((problem) => problem.arg)).toEqual([5, 8, 6, 3, 10]);
});

test("variables of a Deployment fill what the command line leaves open", () => {
  const env = new Map([
    ["EXTERNAL_DNS_SOURCE", "service"],
    ["EXTERNAL_DNS_DOMAIN_FILTER", "a.example\nb.example"],
    ["EXTERNAL_DNS_AWS_EVALUATE_TARGET_HEALTH", "false"],
    ["EXTERNAL_DNS_NAMESPACE", ""],
    ["AWS_REGION", "eu-west-1"],
  ]);
  const { options, problems } = parseExternalDnsDeployment(START, env, "exact");
  expect(problems).toEqual([]);
  expect(options).toMatchObject({
    sources: ["ingress"],
    domainFilter: ["a.example", "b.example"],
    awsEvaluateTargetHealth: false,
  });
  expect(parseExternalDnsDeployment([], new Map([["EXTERNAL_DNS_SOURCES", "x"]])).problems).toHaveLength(1);
});

test("each flag is listed once and sets an option or says why not", () => {
  expect(new Set(FLAGS.map((flag) => flag.name)).size).toBe(FLAGS.length);
  for (const flag of FLAGS) expect(flag.option === undefined).toBe(flag.ignored !== undefined);
  const set = FLAGS.flatMap((flag) => flag.option ?? []);
  // The version is no flag.
  expect([...set, "version"].sort()).toEqual(Object.keys(DEFAULT_OPTIONS).sort());
});
