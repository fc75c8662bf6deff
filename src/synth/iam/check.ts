import type { Config } from "../../config/config";
import * as catalog from "../../diagnostics/catalog/iam";
import type { Reporter } from "../../diagnostics/reporter";
import type { PlanGraph } from "../../plan/graph";
import type { SynthOptions } from "../options";
import { LONGEST_POLICY, LONGEST_TRUST_POLICY, MOST_POLICIES } from "./fit";
import { grantees, type Grantee } from "./policies";
import { policyLength, policyText } from "./policy-document";
import { isWithin, limitsOf, plannedIn } from "./record-statements";
import { trustStatements } from "./trust";

/**
 * Holds what goes into the stack `iam` against IAM's limits and against the record sets.
 *
 * @remarks Reports K53-E603 (rights are too long), K53-W611 (names were widened), K53-W612 (nobody knows what was
 * before), K53-E613 (a record set that the role may not change), K53-E614 (a trust policy is too long), K53-E615 (a name
 * is given twice).
 */
export function checkIam(graph: PlanGraph, config: Config, options: SynthOptions, reporter: Reporter): void {
  const all = grantees(graph, config, options);
  const changing = all.filter(({ changes }) => changes !== undefined);
  const names = new Set<string>();
  for (const grantee of all) {
    checkSize(grantee, config, reporter);
    if (names.has(grantee.address)) reporter.report(catalog.nameTwice(grantee.name));
    names.add(grantee.address);
  }
  if (config.iam.names === "records" && options.previousNames === undefined && changing.length > 0)
    reporter.report(catalog.namesWithoutPrevious());
  // Who applies has the same limits whoever it is.
  if (changing[0]) checkRecords(changing[0], config, reporter);
}

function checkSize({ name, policies, isWidened, trust }: Grantee, { iam }: Config, reporter: Reporter): void {
  if (!policies) reporter.report(catalog.policyTooLong(name, MOST_POLICIES, LONGEST_POLICY));
  if (isWidened) reporter.report(catalog.namesWidened(name));
  const length = trust ? policyLength(policyText(trustStatements(iam.partition, trust))) : 0;
  if (length > LONGEST_TRUST_POLICY) reporter.report(catalog.trustTooLong(name, length, LONGEST_TRUST_POLICY));
}

function checkRecords({ name, changes }: Grantee, { iam }: Config, reporter: Reporter): void {
  const limits = limitsOf(changes!);
  for (const zone of changes!.zones) {
    const own = limits.filter((entry) => entry.zone === zone);
    for (const planned of plannedIn([zone], changes!.source.graph.stacks)) {
      if (own.some(({ limit }) => isWithin(planned, limit))) continue;
      const { name: record, type, origins } = planned.recordSet;
      reporter.report(catalog.outsideNames(type, record, name, iam.names), origins[0]?.placeOf("name"));
    }
  }
}
