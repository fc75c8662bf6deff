import { NameGroups, rendezvousShard } from "../../../src/plan/shards";

const names = Array.from({ length: 2000 }, (_, i) => `n${i}.example.com`);

test("names spread evenly over shards", () => {
  const counts = [0, 0, 0, 0];
  for (const name of names) counts[rendezvousShard(name, 4)]!++;
  for (const count of counts) expect(count).toBeGreaterThan(400);
});

test("one more shard moves only what moves into it", () => {
  const moved = names.filter((name) => rendezvousShard(name, 4) !== rendezvousShard(name, 5));
  expect(moved.every((name) => rendezvousShard(name, 5) === 4)).toBe(true);
  expect(moved.length).toBeLessThan(names.length / 4);
});

test("joined names have one leader, whatever the order of joining", () => {
  const pairs = [
    ["c", "d"],
    ["a", "b"],
    ["d", "b"],
    ["x", "y"],
  ] as const;
  const leaders = (order: readonly (readonly [string, string])[]): string[] => {
    const groups = new NameGroups();
    for (const [a, b] of order) groups.join(a, b);
    return ["a", "b", "c", "d", "x", "y", "z"].map((name) => groups.leader(name));
  };
  expect(leaders(pairs)).toEqual(["a", "a", "a", "a", "x", "x", "z"]);
  expect(leaders([...pairs].reverse())).toEqual(leaders(pairs));
});

test("a chain of ten thousand joins is no problem", () => {
  const groups = new NameGroups();
  for (let i = 0; i < 10_000; i++) groups.join(`n${i}`, `n${i + 1}`);
  expect(groups.leader("n10000")).toBe(groups.leader("n0"));
});
