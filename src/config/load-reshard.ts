import { unusableReshardFile } from "../diagnostics/catalog/config";
import type { Reporter } from "../diagnostics/reporter";
import { placeOfFile } from "../text/position";
import type { Reshard } from "./reshard";

/**
 * Checks the text of a `kube53.reshard.json`.
 *
 * @returns undefined when it was not usable, which was reported as K53-E019
 */
export function parseReshard(text: string, shown: string, reporter: Reporter): Reshard | undefined {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- few runs have such a file
  const { reshardSchema } = require("./schema-reshard") as typeof import("./schema-reshard");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    reporter.report(unusableReshardFile(shown, "it is no JSON"), placeOfFile(shown));
    return undefined;
  }
  const { success, data, error } = reshardSchema.safeParse(value);
  if (success) return { stacks: data.stacks, moves: data.moves };
  const { path, message } = error.issues[0]!;
  reporter.report(unusableReshardFile(shown, `${path.join(".")}: ${message}`), placeOfFile(shown));
  return undefined;
}
