import type { Config } from "../config/config";
import type { Message, Related } from "../diagnostics/diagnostic";
import type { Reporter } from "../diagnostics/reporter";
import { typeName } from "../diagnostics/type-name";
import { describeOrigin, type Aspect } from "../endpoint/endpoint";
import type { RecordSet } from "../endpoint/record-set";
import { RULES } from "./all-rules";
import type { Rule } from "./rule";
import { viewOf } from "./view";

/**
 * The pass that holds record sets against the laws of DNS and Route 53.
 *
 * @param recordSets - sorted
 * @param rules - tests name one of them
 * @remarks Reports K53-E4xx and K53-W4xx, rule by rule in the order of {@link RULES}. Never throws on user input.
 */
export function validateRecordSets(
  recordSets: readonly RecordSet[],
  config: Pick<Config, "compat">,
  reporter: Reporter,
  rules: readonly Rule[] = RULES,
): void {
  const view = viewOf(recordSets);
  const pairs = new AliasPairs();
  const context = {
    mode: config.compat.mode,
    report(recordSet: RecordSet, aspect: Aspect, message: Message, others: readonly RecordSet[] = []) {
      if (!pairs.isSaid(recordSet, message))
        reporter.report(message, recordSet.origins[0]?.placeOf(aspect), related(recordSet, others, aspect));
    },
  };
  for (const rule of rules) rule.check(view, context);
}

/** An alias record for an A and an AAAA is one wish of the user, so what is wrong with both is said of the A alone. */
class AliasPairs {
  readonly #said = new Set<string>();

  isSaid({ type, alias, origins: [origin] }: RecordSet, { meta, message }: Message): boolean {
    if (!alias || !origin) return false;
    const where = `${meta.code} ${origin.cluster} ${origin.file}:${origin.line}`;
    if (type === "A") this.#said.add(`${where} ${message}`);
    return type === "AAAA" && this.#said.has(`${where} ${message.replace(/\bAAAA\b/g, "A")}`);
  }
}

/** More places than this help nobody. */
const MOST_RELATED = 20;

function related(recordSet: RecordSet, others: readonly RecordSet[], aspect: Aspect): Related[] {
  const own = recordSet.origins.slice(1).map((origin) => ({
    message: `${describeOrigin(origin)} wishes for it, too`,
    place: origin.placeOf(aspect),
  }));
  const foreign = others.flatMap((other) =>
    other.origins.slice(0, 1).map((origin) => ({
      message: `A record set of type ${typeName(other.type)} is defined here`,
      place: origin.placeOf("name"),
    })),
  );
  return [...own, ...foreign].slice(0, MOST_RELATED);
}
