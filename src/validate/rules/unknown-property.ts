import * as messages from "../../diagnostics/catalog/validate";
import { KNOWN_PROPERTIES, KUBE53_PREFIX } from "../../route53/properties";
import { nearest } from "../../util/nearest";
import type { Rule } from "../rule";

/** Every property of a record set is one that something reads. */
export const unknownProperty: Rule = {
  name: "unknown-property",
  law: "Every property of a record set is one that something reads",
  reference: "external-dns, provider/aws: provider-specific properties",
  messages: [messages.unknownProperty, messages.idleProperty],
  check({ recordSets }, { mode, report }) {
    for (const recordSet of recordSets) {
      for (const { name } of recordSet.unknownProperties) {
        const message = isMeantForUs(name)
          ? messages.unknownProperty(name, likelyName(name, mode))
          : messages.idleProperty(name);
        report(recordSet, `property:${name}`, message);
      }
    }
  },
};

function isMeantForUs(name: string): boolean {
  return name.startsWith("aws/") || name.startsWith(KUBE53_PREFIX);
}

/** Names longer than any real one are not worth comparing with all of them. */
const LONGEST = 100;

function likelyName(name: string, mode: "safe" | "exact"): string | undefined {
  const candidates = mode === "safe" ? KNOWN_PROPERTIES : KNOWN_PROPERTIES.filter((known) => known.startsWith("aws/"));
  return name.length > LONGEST ? undefined : nearest(name, candidates);
}
