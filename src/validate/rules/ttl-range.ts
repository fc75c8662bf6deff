import * as messages from "../../diagnostics/catalog/validate";
import { LIMITS } from "../../route53/limits";
import type { Rule } from "../rule";

/** A TTL is from 0 to 2147483647 seconds. */
export const ttlRange: Rule = {
  name: "ttl-range",
  law: "A TTL is from 0 to 2147483647 seconds",
  reference: "RFC 2181 §8",
  messages: [messages.ttlRange],
  check({ recordSets }, { report }) {
    for (const recordSet of recordSets) {
      const { name, type, ttl } = recordSet;
      if (ttl === undefined || (Number.isInteger(ttl) && ttl >= 0 && ttl <= LIMITS.ttl)) continue;
      report(recordSet, "ttl", messages.ttlRange(name, type, ttl));
    }
  },
};
