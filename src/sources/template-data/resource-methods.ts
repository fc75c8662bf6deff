import { pointerTo } from "../../go-template/values/go-type";
import type { GoMap } from "../../go-template/values/go-value";
import type { Method } from "../../go-template/values/method";
import { SPECIAL_TYPES } from "./special-types";

const RESOURCES: readonly (readonly [string, string])[] = [
  ["Cpu", "cpu"],
  ["Memory", "memory"],
  ["Pods", "pods"],
  ["Storage", "storage"],
  ["StorageEphemeral", "ephemeral-storage"],
];

/** The methods of `v1.ResourceList`, each of which gives a quantity; zero where there is none. */
export const RESOURCE_METHODS: ReadonlyMap<string, Method> = new Map(
  RESOURCES.map(([name, key]) => {
    const method: Method = {
      parameters: [],
      needsPointer: true,
      call: ({ data }) => {
        const { type, fromJson } = SPECIAL_TYPES.get("resource.Quantity")!;
        const found = (data as GoMap | null)?.get(key) ?? { type, data: fromJson(undefined) };
        return { type: pointerTo(type), data: found };
      },
    };
    return [name, method];
  }),
);
