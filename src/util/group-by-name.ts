import { groupBy } from "./group-by";

/**
 * Groups values that have equal names and equal keys.
 *
 * Keys take long to make and to look up: they are made only for names that come more than once.
 *
 * @param keyOf - what tells values of one name apart
 * @returns groups of one name stand together, names and members in order of first appearance
 */
export function groupByName<T>(
  values: readonly T[],
  nameOf: (value: T) => string,
  keyOf: (value: T) => string,
): (readonly [T, ...T[]])[] {
  const groups: (readonly [T, ...T[]])[] = [];
  for (const group of groupBy(values, nameOf).values()) {
    const [first, second] = group;
    if (group.length === 1) groups.push([first!]);
    else if (group.length === 2 && keyOf(first!) !== keyOf(second!)) groups.push([first!], [second!]);
    else for (const equal of groupBy(group, keyOf).values()) groups.push(equal as [T, ...T[]]);
  }
  return groups;
}
