import type { RecordSet } from "../endpoint/record-set";
import type { ApiRecordSet } from "../route53/api";
import { compareBytes } from "../util/compare";
import { aliasNameMeaning, valueMeaning, withoutDualstack } from "./same-value";

/** Spellings of a record set that exists which a resource must keep so that Terraform finds nothing to change. */
export interface KeptSpelling {
  /** An alias target with the `dualstack.` that it was made with. */
  readonly aliasName?: string;
  /** The target's health is not evaluated, and nothing says that it should be. */
  readonly evaluateTargetHealth?: boolean;
  /** All values as Route 53 has them, in byte order. */
  readonly values?: readonly string[];
}

/** What is spelled otherwise than compiled and means the same; undefined when nothing is. Source: TF-IMP-8. */
export function spellingToKeep(live: ApiRecordSet, compiled: RecordSet): KeptSpelling | undefined {
  const kept = live.AliasTarget ? keptAlias(live.AliasTarget, compiled) : keptValues(live, compiled);
  return Object.keys(kept).length === 0 ? undefined : kept;
}

function keptAlias(live: NonNullable<ApiRecordSet["AliasTarget"]>, compiled: RecordSet): KeptSpelling {
  const { alias } = compiled;
  if (!alias || withoutDualstack(live.DNSName) !== withoutDualstack(alias.dnsName)) return {};
  const name = aliasNameMeaning(live.DNSName);
  return {
    ...(name !== aliasNameMeaning(alias.dnsName) && { aliasName: name }),
    ...(!live.EvaluateTargetHealth && mayStayUnevaluated(compiled) && { evaluateTargetHealth: false }),
  };
}

function keptValues({ ResourceRecords = [] }: ApiRecordSet, { type, values, alias }: RecordSet): KeptSpelling {
  if (alias) return {};
  const own = new Set(values);
  const meanings = new Set(values.map((value) => valueMeaning(type, value)));
  const live = ResourceRecords.map(({ Value }) => Value).sort(compareBytes);
  const differing = live.some((value) => !own.has(value) && meanings.has(valueMeaning(type, value)));
  return differing ? { values: live } : {};
}

/** Whether target health is evaluated only because that is what happens when nobody says anything. */
function mayStayUnevaluated({ alias, origins }: RecordSet): boolean {
  if (!alias?.evaluateTargetHealth) return false;
  return !origins.some((origin) => {
    // A declared record says all that it says at one place.
    if (origin.source === "records") return true;
    const [written, nowhere] = [origin.placeOf(HEALTH), origin.placeOf("property:")].map((place) => place.span());
    return written!.start !== nowhere!.start || written!.file.path !== nowhere!.file.path;
  });
}

const HEALTH = "property:aws/evaluate-target-health";

/**
 * A record set in the spelling of what exists.
 *
 * Each spelling is kept only as long as it means what the manifests say, so that a change of them is always applied.
 */
export function withKeptSpelling(recordSet: RecordSet, kept: KeptSpelling): RecordSet {
  const { alias, type, values } = recordSet;
  if (!alias) {
    const spelled = new Map((kept.values ?? []).map((value) => [valueMeaning(type, value), value]));
    const respelled = values.map((value) => spelled.get(valueMeaning(type, value)) ?? value);
    return { ...recordSet, values: respelled.sort(compareBytes) };
  }
  const sameName = kept.aliasName !== undefined && withoutDualstack(kept.aliasName) === withoutDualstack(alias.dnsName);
  const sameHealth = kept.evaluateTargetHealth === undefined || !mayStayUnevaluated(recordSet);
  return {
    ...recordSet,
    alias: {
      ...alias,
      dnsName: sameName ? kept.aliasName! : alias.dnsName,
      evaluateTargetHealth: sameHealth ? alias.evaluateTargetHealth : kept.evaluateTargetHealth!,
    },
  };
}
