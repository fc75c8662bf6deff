import type { ExternalDnsOptions } from "../config/external-dns/options";
import type { Endpoint } from "../endpoint/endpoint";
import type { Changes } from "./planner";
import { TxtRegistry } from "./txt-registry";

/** external-dns' memory of which records are its own. */
export interface Registry {
  /** Empty where nobody owns anything. */
  readonly ownerId: string;
  /** The records of the hosted zones, each with the labels that say whose it is, without the registry's own. */
  label(records: readonly Endpoint[]): readonly Endpoint[];
  /** The changes together with those of the registry's own records. */
  complete(changes: Changes): Changes;
}

/** No memory: everything of a managed type in the hosted zones is fair game. Source: R53-P-9. */
const noopRegistry: Registry = {
  ownerId: "",
  label: (records) => records,
  complete: (changes) => changes,
};

/** Ownership in objects of the cluster: what hosted zones hold is never looked at. Source: R53 "CRD registry". */
function crdRegistry(ownerId: string): Registry {
  return { ownerId, label: () => [], complete: (changes) => changes };
}

/** The registry that the options name. */
export function createRegistry(options: ExternalDnsOptions): Registry {
  switch (options.registry) {
    case "txt":
      return new TxtRegistry(options);
    case "crd":
      return crdRegistry(options.txtOwnerId);
    default:
      return noopRegistry;
  }
}
