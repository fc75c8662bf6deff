import { compile, type Compilation } from "../../../../src/compile";
import type { Config } from "../../../../src/config/config";
import { parseConfig } from "../../../../src/config/load";
import { DiagnosticCollector } from "../../../../src/diagnostics/reporter";
import { checkIam } from "../../../../src/synth/iam/check";
import { explainIam } from "../../../../src/synth/iam/explain";
import { LONGEST_POLICY, MOST_POLICIES } from "../../../../src/synth/iam/fit";
import { grantees, type Grantee } from "../../../../src/synth/iam/policies";
import { policyLength, policyText } from "../../../../src/synth/iam/policy-document";
import { trustStatements } from "../../../../src/synth/iam/trust";
import type { Template } from "../../../../src/synth/value";
import { change, isAllowed, type PolicyDocument, type Request } from "../../../support/iam";

const ZONE = "Z0123456789ABC";
const OTHER = "Z0OTHER";

interface Case {
  readonly config: Config;
  readonly graph: Compilation["graph"];
}

function build(iam: string, { hosts = ["www.shop.example.com"], more = "", args = "--source=ingress" } = {}): Case {
  const text = `version: 1
clusters: [{ name: prod, from: [{ path: . }], externalDns: { args: [${args}] } }]
zones: [{ name: example.com, id: ${ZONE} }, { name: example.org, id: ${OTHER} }]
iam: ${iam}
${more}`;
  const collector = new DiagnosticCollector();
  const config = parseConfig({ path: "kube53.yaml", text }, collector);
  expect(collector.diagnostics.map(({ message }) => message)).toEqual([]);
  const rules = hosts.map((host) => ({ host }));
  const ingress = {
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: { name: "web", namespace: "shop" },
    spec: { rules },
    status: { loadBalancer: { ingress: [{ ip: "198.51.100.7" }] } },
  };
  const files = [{ path: "web.json", text: JSON.stringify(ingress) }];
  return { config: config!, graph: compile(config!, [{ cluster: config!.clusters[0]!, files }]).graph };
}

const parse = (text: Template): PolicyDocument =>
  JSON.parse(text.parts.map((part) => (typeof part === "string" ? part : "Z0REFERENCE")).join("")) as PolicyDocument;

const policiesOf = ({ policies = [] }: Grantee): PolicyDocument[] => policies.map(({ text }) => parse(text));

function rightsOf({ graph, config }: Case, name: string, previousNames: readonly string[] = []): PolicyDocument[] {
  return policiesOf(grantees(graph, config, { previousNames }).find((grantee) => grantee.name === name)!);
}

const ROLE = "trust: { github: { repository: acme/dns, branches: [main] } }";
const roles = (names: string, more = ""): string =>
  `{ account: "111122223333", names: ${names}, roles: [{ name: apply, rights: apply, ${ROLE} }, { name: plan, rights: plan, ${ROLE} }]${more} }`;

const CLAIMS = `claims: [{ names: ["*.shop.example.com", shop.example.com], types: [A, AAAA] }]`;

describe("who applies, with names limited by claims", () => {
  const policies = rightsOf(build(roles("claims"), { more: CLAIMS }), "apply");
  const allowed: Request[] = [
    change(ZONE, "www.shop.example.com"),
    change(ZONE, "shop.example.com", "AAAA", "CREATE"),
    change(ZONE, "\\052.shop.example.com", "A", "DELETE"),
    change(ZONE, ["a.shop.example.com", "b.shop.example.com"], ["A", "AAAA"], ["DELETE", "CREATE"]),
    { action: "route53:ListResourceRecordSets", resource: `arn:aws:route53:::hostedzone/${ZONE}` },
    { action: "route53:GetChange", resource: "arn:aws:route53:::change/C1" },
  ];
  const denied: Request[] = [
    change(ZONE, "www.example.com"),
    change(ZONE, "badshop.example.com"),
    change(ZONE, ["www.shop.example.com", "www.example.com"]),
    change(ZONE, "www.shop.example.com", "TXT"),
    change(ZONE, "www.shop.example.com", ["A", "TXT"]),
    change("Z0FOREIGN", "www.shop.example.com"),
    change(OTHER, "www.shop.example.com"),
    // Should the keys be missing one day, nothing is let through.
    { action: "route53:ChangeResourceRecordSets", resource: `arn:aws:route53:::hostedzone/${ZONE}` },
    { action: "route53:DeleteHostedZone", resource: `arn:aws:route53:::hostedzone/${ZONE}` },
    { action: "route53:DeleteHealthCheck", resource: "arn:aws:route53:::healthcheck/h1" },
    { action: "iam:CreatePolicyVersion", resource: "arn:aws:iam::111122223333:policy/apply" },
  ];
  test.each(allowed)("may %j", (request) => expect(isAllowed(policies, request)).toBe(true));
  test.each(denied)("may not %j", (request) => expect(isAllowed(policies, request)).toBe(false));
});

test("who plans changes nothing", () => {
  const policies = rightsOf(build(roles("zones")), "plan");
  expect(isAllowed(policies, change(ZONE, "www.shop.example.com"))).toBe(false);
  const arn = `arn:aws:route53:::hostedzone/${ZONE}`;
  expect(isAllowed(policies, { action: "route53:ListResourceRecordSets", resource: arn })).toBe(true);
  expect(isAllowed(policies, { action: "route53:ListResourceRecordSets", resource: `${arn}D` })).toBe(false);
  const actions = policies.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));
  expect(actions.filter((action) => !/:(Get|List|Describe)/.test(action))).toEqual([]);
});

test("record names let through what is compiled and what was before, and nothing else", () => {
  const before = ["old.example.com", "elsewhere.example.net"];
  const policies = rightsOf(build(roles("records")), "apply", before);
  expect(isAllowed(policies, change(ZONE, "www.shop.example.com"))).toBe(true);
  expect(isAllowed(policies, change(ZONE, "old.example.com", "TXT", "DELETE"))).toBe(true);
  expect(isAllowed(policies, change(ZONE, "new.example.com"))).toBe(false);
  expect(isAllowed(policies, change(ZONE, "a.www.shop.example.com"))).toBe(false);
  expect(JSON.stringify(policies)).not.toContain("example.net");
});

test("domain filters let through names below them, and types as listed", () => {
  const args = '"--source=ingress", "--domain-filter=shop.example.com", "--domain-filter=.lab.example.com"';
  const policies = rightsOf(build(roles("filters", ", types: [A]"), { args }), "apply");
  expect(isAllowed(policies, change(ZONE, "a.b.shop.example.com"))).toBe(true);
  expect(isAllowed(policies, change(ZONE, "shop.example.com"))).toBe(true);
  expect(isAllowed(policies, change(ZONE, "x.lab.example.com"))).toBe(true);
  expect(isAllowed(policies, change(ZONE, "lab.example.com"))).toBe(false);
  expect(isAllowed(policies, change(ZONE, "shop.example.com", "CNAME"))).toBe(false);
  expect(isAllowed(policies, change(OTHER, "www.example.org"))).toBe(false);
});

test("without deletes a role creates and updates alone", () => {
  const iam = `{ account: "111122223333", roles: [{ name: apply, rights: apply, deletes: false, ${ROLE} }] }`;
  const policies = rightsOf(build(iam), "apply");
  expect(isAllowed(policies, change(ZONE, "www.example.com", "A", "UPSERT"))).toBe(true);
  expect(isAllowed(policies, change(ZONE, "www.example.com", "A", "DELETE"))).toBe(false);
  expect(isAllowed(policies, change(ZONE, "www.example.com", "A", ["CREATE", "DELETE"]))).toBe(false);
});

test("an external-dns that stays has its filter, its types and the TXT beside its names", () => {
  const args = '"--source=ingress", "--domain-filter=shop.example.com", "--aws-zone-match-parent"';
  const iam = `{ names: filters, externalDns: [{ cluster: prod, userName: xdns, deletes: false }] }`;
  const policies = rightsOf(build(iam, { args }), "xdns");
  expect(isAllowed(policies, change(ZONE, ["www.shop.example.com", "a-www.shop.example.com"], ["A", "TXT"]))).toBe(
    true,
  );
  expect(isAllowed(policies, change(ZONE, ["shop.example.com", "a-shop.example.com"], ["A", "TXT"]))).toBe(true);
  expect(isAllowed(policies, change(ZONE, "www.example.com"))).toBe(false);
  expect(isAllowed(policies, change(ZONE, "www.shop.example.com", "MX"))).toBe(false);
  expect(isAllowed(policies, change(ZONE, "www.shop.example.com", "A", "DELETE"))).toBe(false);
});

describe("states in S3", () => {
  const more = `stacks: { backend: { s3: { bucket: states, key: "dns/{stack}.tfstate", region: eu-west-1, use_lockfile: true } } }`;
  const built = build(roles("zones"), { more });
  const object = (action: string, key: string): Request => ({ action, resource: `arn:aws:s3:::states/${key}` });

  test("are written by who applies, with their locks", () => {
    const policies = rightsOf(built, "apply");
    expect(isAllowed(policies, object("s3:PutObject", "dns/example-com.tfstate"))).toBe(true);
    expect(isAllowed(policies, object("s3:DeleteObject", "dns/example-com.tfstate.tflock"))).toBe(true);
    expect(isAllowed(policies, object("s3:DeleteObject", "dns/example-com.tfstate"))).toBe(false);
  });

  test("are read by who plans, and the state of IAM by neither", () => {
    const policies = rightsOf(built, "plan");
    expect(isAllowed(policies, object("s3:GetObject", "dns/example-com.tfstate"))).toBe(true);
    expect(isAllowed(policies, object("s3:PutObject", "dns/example-com.tfstate"))).toBe(false);
    expect(isAllowed(policies, object("s3:PutObject", "dns/example-com.tfstate.tflock"))).toBe(false);
    for (const name of ["plan", "apply"])
      expect(isAllowed(rightsOf(built, name), object("s3:GetObject", "dns/iam.tfstate"))).toBe(false);
  });

  test("are listed below their own names and where workspaces would be", () => {
    const list = (prefix: string): Request => {
      return { action: "s3:ListBucket", resource: "arn:aws:s3:::states", context: { "s3:prefix": prefix } };
    };
    const policies = rightsOf(built, "plan");
    expect(isAllowed(policies, list("dns/example-com.tfstate"))).toBe(true);
    expect(isAllowed(policies, list("env:/"))).toBe(true);
    expect(isAllowed(policies, list("secret/"))).toBe(false);
  });
});

describe("trust", () => {
  const trusted = (trust: string, context: Record<string, string>, id: string, rights = "plan"): boolean => {
    const { config } = build(`{ account: "111122223333", roles: [{ name: r, rights: ${rights}, trust: ${trust} }] }`);
    const text = policyText(trustStatements("aws", config.iam.operators[0]!.trust!));
    const isService = !id.startsWith("arn:");
    return isAllowed([parse(text)], {
      action: isService ? "sts:AssumeRole" : "sts:AssumeRoleWithWebIdentity",
      principal: { type: isService ? "Service" : "Federated", id },
      context,
    });
  };
  const provider = (issuer: string): string => `arn:aws:iam::111122223333:oidc-provider/${issuer}`;

  test.each([
    ["repo:acme/dns:ref:refs/heads/main", "sts.amazonaws.com", true],
    ["repo:acme/dns:ref:refs/heads/feature", "sts.amazonaws.com", false],
    ["repo:acme/dns:pull_request", "sts.amazonaws.com", false],
    ["repo:acme/other:ref:refs/heads/main", "sts.amazonaws.com", false],
    ["repo:evil/dns:ref:refs/heads/main", "sts.amazonaws.com", false],
    ["repo:acme/dns:ref:refs/heads/main", "https://github.com/acme", false],
  ])("GitHub: %s for %s: %s", (sub, aud, expected) => {
    const issuer = "token.actions.githubusercontent.com";
    const context = { [`${issuer}:sub`]: sub, [`${issuer}:aud`]: aud };
    const trust = "{ github: { repository: acme/dns, branches: [main] } }";
    expect(trusted(trust, context, provider(issuer), "apply")).toBe(expected);
    expect(trusted(trust, context, provider("gitlab.com"), "apply")).toBe(false);
  });

  test("GitHub: a plan role lets in pull requests as well", () => {
    const issuer = "token.actions.githubusercontent.com";
    const context = { [`${issuer}:sub`]: "repo:acme/dns:pull_request", [`${issuer}:aud`]: "sts.amazonaws.com" };
    expect(
      trusted("{ github: { repository: acme/dns, pullRequests: true, branches: [main] } }", context, provider(issuer)),
    ).toBe(true);
  });

  test.each([
    ["project_path:acme/dns:ref_type:branch:ref:main", true, true],
    ["project_path:acme/dns:ref_type:branch:ref:feature", false, true],
    ["project_path:acme/dns:ref_type:tag:ref:main", false, false],
    ["project_path:acme/dns-fork:ref_type:branch:ref:main", false, false],
  ])("GitLab: %s applies: %s, plans: %s", (sub, applies, plans) => {
    const context = { "gitlab.com:sub": sub, "gitlab.com:aud": "sts.amazonaws.com" };
    const id = provider("gitlab.com");
    expect(trusted("{ gitlab: { project: acme/dns, branches: [main] } }", context, id, "apply")).toBe(applies);
    expect(trusted("{ gitlab: { project: acme/dns, mergeRequests: true } }", context, id)).toBe(plans);
  });

  test("IRSA: one service account", () => {
    const issuer = "oidc.eks.eu-west-1.amazonaws.com/id/1";
    const trust = `{ irsa: { issuer: "https://${issuer}", namespace: dns, serviceAccount: kube53 } }`;
    const of = (account: string): Record<string, string> => ({
      [`${issuer}:sub`]: `system:serviceaccount:${account}`,
      [`${issuer}:aud`]: "sts.amazonaws.com",
    });
    expect(trusted(trust, of("dns:kube53"), provider(issuer), "apply")).toBe(true);
    expect(trusted(trust, of("dns:default"), provider(issuer), "apply")).toBe(false);
  });

  test("Pod Identity: one service account of one cluster", () => {
    const trust = "{ podIdentity: { clusterName: prod, region: eu-west-1, namespace: dns, serviceAccount: kube53 } }";
    const context = {
      "aws:SourceArn": "arn:aws:eks:eu-west-1:111122223333:cluster/prod",
      "aws:SourceAccount": "111122223333",
      "aws:RequestTag/kubernetes-namespace": "dns",
      "aws:RequestTag/kubernetes-service-account": "kube53",
    };
    const id = "pods.eks.amazonaws.com";
    expect(trusted(trust, context, id, "apply")).toBe(true);
    expect(trusted(trust, { ...context, "aws:SourceArn": `${context["aws:SourceArn"]}-two` }, id, "apply")).toBe(false);
    expect(trusted(trust, { ...context, "aws:RequestTag/kubernetes-namespace": "web" }, id, "apply")).toBe(false);
  });
});

test("a role lets in no pull request, no branch of any name and no wildcard when it applies", () => {
  const trusts = [
    "{ github: { repository: a/b, pullRequests: true } }",
    "{ gitlab: { project: a/b, mergeRequests: true } }",
    '{ oidc: { issuer: ci.example.com, subjects: ["job/*"] } }',
  ];
  for (const trust of trusts) {
    const text = `version: 1
clusters: [{ name: a, from: [{ path: . }] }]
zones: [{ name: example.com, id: ${ZONE} }]
iam: { account: "111122223333", roles: [{ name: r, rights: apply, trust: ${trust} }] }`;
    const collector = new DiagnosticCollector();
    expect(parseConfig({ path: "kube53.yaml", text }, collector)).toBeUndefined();
    expect(collector.diagnostics.map(({ meta }) => meta.code)).toEqual(["K53-E016"]);
  }
});

describe("IAM's limits", () => {
  const hosts = (count: number): string[] =>
    Array.from({ length: count }, (_, i) => `service-number-${i}.team-${i % 7}.apps.example.com`);

  function apply(count: number): { grantee: Grantee; codes: string[] } {
    const { graph, config } = build(roles("records"), { hosts: hosts(count) });
    const collector = new DiagnosticCollector();
    checkIam(graph, config, { previousNames: [] }, collector);
    const grantee = grantees(graph, config, { previousNames: [] })[0]!;
    return { grantee, codes: [...new Set(collector.diagnostics.map(({ meta }) => meta.code))] };
  }

  test("names are spread over several policies, none too long", () => {
    const { grantee, codes } = apply(400);
    expect(codes).toEqual([]);
    expect(grantee.policies!.length).toBeGreaterThan(3);
    for (const { text } of grantee.policies!) expect(policyLength(text)).toBeLessThanOrEqual(LONGEST_POLICY);
    for (const name of hosts(400)) expect(isAllowed(policiesOf(grantee), change(ZONE, name))).toBe(true);
    expect(isAllowed(policiesOf(grantee), change(ZONE, "another.team-1.apps.example.com"))).toBe(false);
  });

  test("more names become wildcards no wider than needed, and that is said", () => {
    const { grantee, codes } = apply(2000);
    expect(codes).toEqual(["K53-W611"]);
    expect(grantee.policies!.length).toBeLessThanOrEqual(MOST_POLICIES);
    for (const name of hosts(2000)) expect(isAllowed(policiesOf(grantee), change(ZONE, name))).toBe(true);
    expect(isAllowed(policiesOf(grantee), change(ZONE, "another.team-1.apps.example.com"))).toBe(true);
    expect(isAllowed(policiesOf(grantee), change(ZONE, "another.team-9.apps.example.com"))).toBe(false);
  });
});

test("nothing is allowed on everything where AWS has a narrower way", () => {
  const built = build(roles("zones", ", users: [{ name: u, rights: apply }]"));
  const { grantees: explained } = explainIam(built.graph, built.config);
  const wide = explained
    .flatMap(({ policies }) => policies.flatMap(({ statements }) => statements))
    .filter(({ resources }) => resources.some((resource) => resource.endsWith("*")));
  expect(wide.filter(({ unscoped }) => unscoped === null)).toEqual([]);
});

test("a trust policy that AWS would refuse for its length is an error", () => {
  const branches = Array.from({ length: 60 }, (_, i) => `release/number-${i}`).join(", ");
  const trust = `{ github: { repository: acme/dns, branches: [${branches}] } }`;
  const built = build(`{ account: "111122223333", roles: [{ name: r, rights: apply, trust: ${trust} }] }`);
  const collector = new DiagnosticCollector();
  checkIam(built.graph, built.config, {}, collector);
  expect(collector.diagnostics.map(({ meta }) => meta.code)).toEqual(["K53-E614"]);
});

test.each([
  ["https://token.actions.githubusercontent.com", "repo:*", false],
  ["https://token.actions.githubusercontent.com/", "*", false],
  ["token.actions.githubusercontent.com", "repo:acme/*", true],
  ["https://gitlab.com", "project_path:*:ref_type:branch:ref:main", false],
  ["https://app.terraform.io", "organization:*", false],
  ["https://app.terraform.io", "organization:acme:project:dns:*", true],
  ["https://ci.example.com", "*", false],
  ["https://ci.example.com", "job/*", true],
])("a role that plans is open to subjects of %s like %s: %s", (issuer, subject, expected) => {
  const text = `version: 1
clusters: [{ name: a, from: [{ path: . }] }]
zones: [{ name: example.com, id: ${ZONE} }]
iam:
  account: "111122223333"
  roles: [{ name: r, rights: plan, trust: { oidc: { issuer: "${issuer}", subjects: ["${subject}"] } } }]`;
  const collector = new DiagnosticCollector();
  expect(parseConfig({ path: "kube53.yaml", text }, collector) !== undefined).toBe(expected);
  expect(collector.hasErrors).toBe(!expected);
});
