import * as messages from "../../diagnostics/catalog/validate";
import { sortedUnique } from "../../util/compare";
import type { Rule } from "../rule";

/** A CNAME is alone at its name. */
export const cnameCoexistence: Rule = {
  name: "cname-coexistence",
  law: "A CNAME is alone at its name",
  reference: "RFC 1034 §3.6.2, RFC 2181 §10.1",
  messages: [messages.cnameCoexistence],
  check({ names }, { report }) {
    for (const group of names) {
      if (group.length === 1) continue;
      const others = group.filter(({ type }) => type !== "CNAME");
      if (others.length === 0 || others.length === group.length) continue;
      const types = sortedUnique(others.map(({ type }) => type));
      const cname = group.find(({ type }) => type === "CNAME")!;
      report(cname, "name", messages.cnameCoexistence(cname.name, types), others);
    }
  },
};
