import type { Field } from "../../manifest/field";
import { groupBy } from "../../util/group-by";
import { ENDPOINT_SLICE, POD } from "../kinds";
import { nodesByName } from "../node-addresses";
import { readableManifests } from "../select-objects";
import type { SourceContext } from "../source";
import { SourceObject } from "../source-object";

/** What Services look up, read once for all of them and only when one needs it. */
export class ServiceHelpers {
  #pods: ReadonlyMap<string, readonly SourceObject[]> | undefined;
  #slices: ReadonlyMap<string, readonly SourceObject[]> | undefined;
  #nodes: ReadonlyMap<string, SourceObject> | undefined;

  constructor(readonly context: SourceContext) {}

  /** Pods of a namespace that have all labels of a selector; an empty one selects all. */
  pods(namespace: string, selector: Field): SourceObject[] {
    this.#pods ??= groupBy(read(this.context, POD), (pod) => pod.namespace);
    const labels = selector.entries();
    return (this.#pods.get(namespace) ?? []).filter((pod) =>
      labels.every(([key, value]) => pod.label(key) === value.text()),
    );
  }

  /** EndpointSlices of a Service. */
  slices(namespace: string, service: string): readonly SourceObject[] {
    this.#slices ??= groupBy(
      read(this.context, ENDPOINT_SLICE),
      (slice) => `${slice.namespace}/${slice.label("kubernetes.io/service-name") ?? ""}`,
    );
    return this.#slices.get(`${namespace}/${service}`) ?? [];
  }

  /** All nodes by name; none where external-dns does not read nodes, because of `--service-type-filter`. */
  get nodes(): ReadonlyMap<string, SourceObject> {
    this.#nodes ??= isTypeAllowed(this.context, "NodePort") ? nodesByName(this.context) : new Map();
    return this.#nodes;
  }
}

const read = (context: SourceContext, kind: typeof POD): SourceObject[] =>
  readableManifests(context, kind).map((manifest) => new SourceObject(manifest, context));

/** Whether `--service-type-filter` lets a type through; an empty value turns the filter off. */
export function isTypeAllowed({ options }: SourceContext, type: string): boolean {
  const { serviceTypeFilter } = options;
  return serviceTypeFilter.length === 0 || serviceTypeFilter.includes("") || serviceTypeFilter.includes(type);
}
