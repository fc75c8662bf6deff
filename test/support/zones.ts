import { DEFAULTS, type Config, type HostedZone } from "../../src/config/config";

/** A public hosted zone with an id, with what a case changes. */
export function hostedZone(part: Partial<HostedZone> = {}): HostedZone {
  return {
    name: "example.com",
    private: false,
    identity: { by: "id", id: "Z0EXAMPLECOM" },
    tags: {},
    shards: 1,
    allowPrivateAddresses: [],
    vpcs: [],
    comment: "",
    place: undefined,
    ...part,
  };
}

/** A configuration with one cluster called `test` and the hosted zone example.com. */
export function config(part: Partial<Config> = {}): Config {
  return {
    ...DEFAULTS,
    clusters: [{ name: "test", from: [], externalDns: undefined, ignoredFlags: [], defaults: {} }],
    zones: [hostedZone()],
    zonesAreFilter: false,
    targets: [],
    records: [],
    provider: {},
    ...part,
  };
}
