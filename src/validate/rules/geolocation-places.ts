import * as messages from "../../diagnostics/catalog/validate";
import { quote } from "../../diagnostics/diagnostic";
import type { Aspect } from "../../endpoint/endpoint";
import type { RecordSet } from "../../endpoint/record-set";
import { DEFAULT_LOCATION } from "../../route53/geolocation";
import { repeated } from "../view";
import type { Rule } from "../rule";

/** Each geolocation record set of a name and type names another place, and one names all others. */
export const geolocationPlaces: Rule = {
  name: "geolocation-places",
  law: "Each geolocation record set of a name and type names another place, and one names all others",
  reference: 'Route 53 Developer Guide, "Values specific for geolocation records"',
  messages: [messages.duplicateGeolocation, messages.geolocationWithoutDefault],
  check({ routedSiblings }, { report }) {
    for (const group of routedSiblings) {
      for (const [recordSet, earlier] of repeated(group, placeOf)) {
        const { name, type } = recordSet;
        report(recordSet, aspectOf(recordSet), messages.duplicateGeolocation(name, type, quote(placeOf(recordSet)!)), [
          earlier,
        ]);
      }
      const located = group.filter(({ routing }) => routing.geolocation);
      const [first] = located;
      if (!first || located.some(({ routing }) => routing.geolocation?.country === DEFAULT_LOCATION)) continue;
      report(first, aspectOf(first), messages.geolocationWithoutDefault(first.name, first.type));
    }
  },
};

function placeOf({ routing }: RecordSet): string | undefined {
  if (!routing.geolocation) return undefined;
  const { continent, country, subdivision } = routing.geolocation;
  return [continent, country, subdivision].filter((part) => part !== undefined).join("-");
}

function aspectOf({ routing }: RecordSet): Aspect {
  if (routing.geolocation?.continent !== undefined) return "property:aws/geolocation-continent-code";
  return "property:aws/geolocation-country-code";
}
