import type { DeclaredRecord } from "../config/config";
import type { Endpoint, Origin } from "../endpoint/endpoint";
import { placeAt, positionAt, type Place } from "../text/position";

/** The name that stands for `kube53.yaml` where others name a cluster. */
export const DECLARED = "kube53.yaml";

/** The endpoints of the records that the configuration declares itself. */
export function declaredEndpoints(records: readonly DeclaredRecord[]): Endpoint[] {
  return records.map((record) => ({
    dnsName: record.name,
    recordType: record.type,
    targets: record.values,
    recordTTL: record.ttl,
    setIdentifier: record.setIdentifier,
    providerSpecific: Object.entries(record.properties).map(([name, value]) => ({ name, value })),
    labels: new Map(),
    origins: [originOf(record)],
  }));
}

function originOf(record: DeclaredRecord): Origin {
  const place: Place = record.place ?? placeAt({ path: DECLARED, text: "" }, 0, 0);
  return {
    cluster: DECLARED,
    source: "records",
    kind: "Record",
    namespace: "",
    name: `${record.type} ${record.name}`,
    file: place.file.path,
    line: positionAt(place.file, place.span().start).line,
    placeOf: () => place,
  };
}
