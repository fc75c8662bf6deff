import * as messages from "../../diagnostics/catalog/validate";
import { aliasZone, type AliasFamily } from "../../route53/alias-targets";
import type { Rule } from "../rule";

/** An alias record is of a type that its target answers. */
export const aliasOfType: Rule = {
  name: "alias-of-type",
  law: "An alias record is of a type that its target answers",
  reference: 'Route 53 Developer Guide, "Values specific for alias records"',
  messages: [messages.aliasOfType],
  check({ recordSets }, { report }) {
    for (const recordSet of recordSets) {
      const { name, type, alias } = recordSet;
      if (type !== "AAAA" || !alias) continue;
      const family = aliasZone(alias.dnsName)?.family;
      if (family === undefined || !IPV4_ONLY.includes(family)) continue;
      report(recordSet, "targets", messages.aliasOfType(name, alias.dnsName, family));
    }
  },
};

const IPV4_ONLY: readonly AliasFamily[] = ["s3-website", "elastic-beanstalk"];
