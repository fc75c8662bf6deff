import type { CidrCollection } from "../config/config";
import { cidrCollectionAddress, cidrLocationAddress } from "../plan/address";
import { FOUNDATION } from "./hosted-zone";
import { Reference, type Value } from "./value";

/** Name of the output under which the stack `foundation` gives the id of a CIDR collection. */
export function cidrCollectionOutput(name: string): string {
  return `${cidrCollectionAddress(name)}_cidr_collection_id`;
}

/** The id of a collection that the configuration lists, as other stacks name it. */
export function cidrCollectionId(name: string): Reference {
  return new Reference(`data.terraform_remote_state.${FOUNDATION}.outputs.${cidrCollectionOutput(name)}`);
}

type Named = { readonly [address: string]: Value };

/** The collections of a configuration as resources of the stack `foundation`. */
export function cidrCollectionResources(collections: readonly CidrCollection[]): { readonly [type: string]: Named } {
  return {
    aws_route53_cidr_collection: Object.fromEntries(
      collections.map(({ name }) => [cidrCollectionAddress(name), { name }]),
    ),
    aws_route53_cidr_location: Object.fromEntries(
      collections.flatMap(({ name: collection, locations }) =>
        Object.entries(locations).map(([name, blocks]): [string, Value] => [
          cidrLocationAddress(collection, name),
          {
            cidr_collection_id: new Reference(`aws_route53_cidr_collection.${cidrCollectionAddress(collection)}.id`),
            name,
            cidr_blocks: [...blocks],
          },
        ]),
      ),
    ),
  };
}

/** Outputs through which other stacks know the ids. */
export function cidrCollectionOutputs(collections: readonly CidrCollection[]): Named {
  return Object.fromEntries(
    collections.map(({ name }) => [
      cidrCollectionOutput(name),
      { value: new Reference(`aws_route53_cidr_collection.${cidrCollectionAddress(name)}.id`) },
    ]),
  );
}
