/** Continents of geolocation records. Source: Route 53 API reference, `GeoLocation.ContinentCode`. */
export const CONTINENTS: readonly string[] = ["AF", "AN", "AS", "EU", "NA", "OC", "SA"];

/** Stands for every place that no other record set covers. */
export const DEFAULT_LOCATION = "*";

/** ISO 3166-1 alpha-2. */
const COUNTRIES: ReadonlySet<string> = new Set(
  (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
    "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR " +
    "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP " +
    "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT " +
    "MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
    "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG " +
    "UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"
  ).split(" "),
);

/** States and the District of Columbia, as the second part of ISO 3166-2:US. */
const US_SUBDIVISIONS: ReadonlySet<string> = new Set(
  (
    "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR " +
    "PA RI SC SD TN TX UT VA VT WA WI WV WY"
  ).split(" "),
);

/** Whether the text is a continent's code; letter case counts. */
export function isContinent(code: string): boolean {
  return CONTINENTS.includes(code);
}

/** Whether the text is a country's code or the default location; letter case counts. */
export function isCountry(code: string): boolean {
  return code === DEFAULT_LOCATION || COUNTRIES.has(code);
}

/** Whether a country has the subdivision; Route 53 knows those of the United States only. */
export function isSubdivision(country: string, code: string): boolean {
  return country === "US" && US_SUBDIVISIONS.has(code);
}
