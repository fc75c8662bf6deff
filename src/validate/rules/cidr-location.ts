import * as messages from "../../diagnostics/catalog/validate";
import { quote } from "../../diagnostics/diagnostic";
import { typeName } from "../../diagnostics/type-name";
import type { RecordSet } from "../../endpoint/record-set";
import { LIMITS } from "../../route53/limits";
import { repeated } from "../view";
import type { Rule } from "../rule";

/** IP-based routing names a collection and, once for each name and type, a location of it. */
export const cidrLocation: Rule = {
  name: "cidr-location",
  law: "IP-based routing names a collection and, once for each name and type, a location of it",
  reference: "Route 53 API reference, ResourceRecordSet.CidrRoutingConfig",
  messages: [messages.cidrLocation],
  check({ routedSiblings }, { report }) {
    for (const group of routedSiblings) {
      for (const recordSet of group) {
        const { cidr } = recordSet.routing;
        if (cidr?.collection === "")
          report(recordSet, LOCATION, messages.cidrLocation("IP-based routing names no collection"));
        else if (cidr && !isLocation(cidr.location)) {
          const text = `${quote(cidr.location)} is no location of a CIDR collection`;
          report(recordSet, cidr.location === "" ? COLLECTION : LOCATION, messages.cidrLocation(text));
        }
      }
      for (const [recordSet, earlier] of repeated(group, locationOf)) {
        const { name, type, routing } = recordSet;
        const text = `Two record sets of ${typeName(type)} ${quote(name)} name the location ${quote(routing.cidr!.location)}`;
        report(recordSet, LOCATION, messages.cidrLocation(text), [earlier]);
      }
    }
  },
};

const COLLECTION = "property:kube53.dev/cidr-collection";
const LOCATION = "property:kube53.dev/cidr-location";

function isLocation(text: string): boolean {
  return text === "*" || (/^[0-9A-Za-z_-]+$/.test(text) && text.length <= LIMITS.cidrLocationLength);
}

function locationOf({ routing }: RecordSet): string | undefined {
  return routing.cidr && `${routing.cidr.collection} ${routing.cidr.location}`;
}
