import fc from "fast-check";
import { applyInTurn, projectOf, type Wish } from "../support/transition";

/*
 * Any hosted zone becomes any other: Terraform gets there with every kept name answered after every call to Route 53, but
 * for what was announced, or the change was refused before. `TRANSITION_RUNS` asks for more than the usual few.
 */

const RUNS = Number(process.env["TRANSITION_RUNS"] ?? 12);
const SEED = process.env["TRANSITION_SEED"];

const IDENTIFIERS = ["a", "b", "c"];
const HEALTH_CHECK = { "aws/health-check-id": "11111111-2222-3333-4444-555555555555" };

type Properties = Readonly<Record<string, string>>;

/** Properties of up to three siblings, which may stand beside each other. */
const policies: fc.Arbitrary<readonly Properties[]> = fc.oneof(
  fc
    .array(fc.constantFrom("0", "1", "255"), { minLength: 3, maxLength: 3 })
    .map((weights) => weights.map((weight) => ({ "aws/weight": weight }))),
  permutation(["eu-west-1", "us-east-1", "ap-east-1", "sa-east-1"], (region) => ({ "aws/region": region })),
  permutation(["PRIMARY", "SECONDARY"], (role) => ({ "aws/failover": role, ...HEALTH_CHECK })),
  permutation(["*", "DE", "US"], (country) => ({ "aws/geolocation-country-code": country })),
  fc.constant(IDENTIFIERS.map(() => ({ "aws/multi-value-answer": "true" }))),
);

function permutation(
  values: readonly string[],
  make: (value: string) => Properties,
): fc.Arbitrary<readonly Properties[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length }).map((all) => all.map(make));
}

/** Record sets of one name and type: one, or siblings under a policy. */
function group(name: string, type: string, value: fc.Arbitrary<string>): fc.Arbitrary<readonly Wish[]> {
  const simple = value.map((text): readonly Wish[] => [{ name, type, values: [text] }]);
  const routed = fc
    .record({
      properties: policies,
      identifiers: fc.shuffledSubarray(IDENTIFIERS, { minLength: 1 }),
      values: fc.array(value, { minLength: 3, maxLength: 3 }),
      ttl: fc.constantFrom(60, 300),
    })
    .filter(({ properties }) => !(type === "CNAME" && "aws/multi-value-answer" in properties[0]!))
    .map(({ properties, identifiers, values, ttl }) =>
      identifiers.slice(0, properties.length).map((setIdentifier, i): Wish => ({
        name,
        type,
        values: [values[i]!],
        ttl,
        setIdentifier,
        properties: properties[i]!,
      })),
    );
  return fc.oneof(simple, routed);
}

const address = fc.integer({ min: 1, max: 5 }).map((last) => `192.0.2.${last}`);
const address6 = fc.integer({ min: 1, max: 5 }).map((last) => `2001:db8::${last}`);
const host = fc.constantFrom("one.example.net", "two.example.net");

/** Everything that one name has. */
function ofName(name: string): fc.Arbitrary<readonly Wish[]> {
  const other = fc.subarray<Wish>([
    { name, type: "TXT", values: ['"x"'] },
    { name, type: "MX", values: ["10 mail.example.net"] },
  ]);
  const addresses = fc.tuple(group(name, "A", address), fc.option(group(name, "AAAA", address6), { nil: [] }), other);
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 4, arbitrary: addresses.map((parts) => parts.flat()) },
    { weight: 2, arbitrary: group(name, "CNAME", host) },
    { weight: 1, arbitrary: other },
  );
}

/** In-zone alias records, where what they stand for has an A. */
function aliasOf(name: string, targets: readonly string[]): fc.Arbitrary<(all: readonly Wish[]) => readonly Wish[]> {
  return fc.constantFrom(...targets, undefined).map((target) => (all) => {
    if (target === undefined || !all.some((wish) => wish.name === target && wish.type === "A")) return [];
    return [{ name, type: "A", values: [target], properties: { alias: "true" } }];
  });
}

const NAMES = ["www.example.com", "api.example.com", "*.example.com"];

const hostedZone: fc.Arbitrary<readonly Wish[]> = fc
  .tuple(
    fc.tuple(...NAMES.map(ofName)),
    aliasOf("alias.example.com", NAMES.slice(0, 2)),
    aliasOf("chain.example.com", ["alias.example.com"]),
  )
  .map(([names, alias, chain]) => {
    const plain = names.flat();
    const aliased = [...plain, ...alias(plain)];
    return [...aliased, ...chain(aliased)];
  });

test(
  "a hosted zone becomes another, and that one a third",
  async () => {
    let [applied, refused] = [0, 0];
    const zones = fc.tuple(hostedZone, hostedZone, hostedZone);
    await fc.assert(
      fc.asyncProperty(zones, fc.constantFrom("destroying", "changing"), async (all, pace) => {
        for (const outcome of await applyInTurn(
          all.map((wishes) => projectOf(wishes)),
          pace,
        )) {
          if ("refused" in outcome) {
            refused++;
            continue;
          }
          applied++;
          const unannounced = outcome.unanswered.filter((pair) => !isAnnounced(pair, outcome.announced));
          expect(unannounced).toEqual([]);
        }
      }),
      { numRuns: RUNS, endOnFailure: true, ...(SEED !== undefined && { seed: Number(SEED) }) },
    );
    // Hosted zones that have little in common: three names change their policies at once.
    expect(applied).toBeGreaterThan(refused / 4);
  },
  RUNS * 10_000,
);

/** Whether K53-W802 names the type and the name of a pair such as `AAAA www.example.com.`, or a wildcard above it. */
function isAnnounced(pair: string, announced: readonly string[]): boolean {
  const [type, name] = pair.replace("\\052", "*").replace(/\.$/, "").split(" ") as [string, string];
  const labels = name.split(".");
  const wildcards = labels.slice(1).map((_, i) => ["*", ...labels.slice(i + 1)].join("."));
  return [name, ...wildcards].some((own) =>
    announced.some((text) => text.includes(`"${own}"`) && new RegExp(`\\b${type}\\b`).test(text)),
  );
}
