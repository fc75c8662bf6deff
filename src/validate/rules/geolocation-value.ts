import * as messages from "../../diagnostics/catalog/validate";
import { quote } from "../../diagnostics/diagnostic";
import type { Aspect } from "../../endpoint/endpoint";
import type { Geolocation } from "../../endpoint/routing";
import { CONTINENTS, isContinent, isCountry, isSubdivision } from "../../route53/geolocation";
import type { Rule } from "../rule";

/** A geolocation is a continent, a country, or a subdivision of the United States. */
export const geolocationValue: Rule = {
  name: "geolocation-value",
  law: "A geolocation is a continent, a country, or a subdivision of the United States",
  reference: "Route 53 API reference, ResourceRecordSet.GeoLocation",
  messages: [messages.geolocationValue],
  check({ routed }, { report }) {
    for (const recordSet of routed) {
      const { geolocation } = recordSet.routing;
      const problem = geolocation && problemOf(geolocation);
      if (problem) report(recordSet, problem.aspect, messages.geolocationValue(problem.message, problem.hint));
    }
  },
};

interface Problem {
  readonly aspect: Aspect;
  readonly message: string;
  readonly hint: string;
}

const CONTINENT = "property:aws/geolocation-continent-code";
const COUNTRY = "property:aws/geolocation-country-code";
const SUBDIVISION = "property:aws/geolocation-subdivision-code";

function problemOf({ continent, country, subdivision }: Geolocation): Problem | undefined {
  if (continent !== undefined && (country !== undefined || subdivision !== undefined)) {
    const hint = "keep either the continent or the country";
    return { aspect: CONTINENT, message: "A geolocation names a continent or a country, not both", hint };
  }
  if (continent !== undefined && !isContinent(continent)) {
    const message = `There is no continent ${quote(continent)}`;
    return { aspect: CONTINENT, message, hint: `write one of ${CONTINENTS.join(", ")}` };
  }
  if (country !== undefined && !isCountry(country)) {
    const message = `There is no country ${quote(country)}`;
    return {
      aspect: COUNTRY,
      message,
      hint: 'write two capital letters of ISO 3166-1, e.g. "DE", or "*" for all others',
    };
  }
  if (subdivision === undefined || isSubdivision(country ?? "", subdivision)) return undefined;
  const where = country === undefined ? "no country" : quote(country);
  const message = `There is no subdivision ${quote(subdivision)} of ${where}`;
  return { aspect: SUBDIVISION, message, hint: 'Route 53 knows subdivisions of "US" only, e.g. "CA"' };
}
