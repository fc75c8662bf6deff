import * as messages from "../../diagnostics/catalog/validate";
import { LIMITS } from "../../route53/limits";
import type { Rule } from "../rule";

/** A name and type has at most 100 record sets, 30 with geoproximity. */
export const siblingCount: Rule = {
  name: "sibling-count",
  law: "A name and type has at most 100 record sets, 30 with geoproximity",
  reference: 'Route 53 Developer Guide, "Quotas"',
  messages: [messages.tooManySiblings],
  check({ siblings }, { report }) {
    for (const group of siblings) {
      if (group.length <= LIMITS.geoproximitySiblings) continue;
      const isGeoproximity = group.some(({ routing }) => routing.geoproximity);
      const most = isGeoproximity ? LIMITS.geoproximitySiblings : LIMITS.siblings;
      const surplus = group[most];
      if (surplus) report(surplus, "name", messages.tooManySiblings(surplus.name, surplus.type, group.length, most));
    }
  },
};
