/** A field as the tables write it. */
export interface FieldEntry {
  readonly name: string;
  /** The key in JSON; undefined for what is embedded without a key of its own. */
  readonly key: string | undefined;
  readonly isEmbedded: boolean;
  /** Its place in generated text, where that is not the order of the fields. */
  readonly order: number | undefined;
  /** A type expression: Go's, with packages by the names of the tables, and `?` for what they do not follow. */
  readonly type: string;
}

/** A type as the tables write it. */
export interface TypeEntry {
  /** The package's name in the tables, which is unique. */
  readonly package: string;
  /** `v1.Service`, as Go prints it. */
  readonly text: string;
  /** Whether a pointer to it has the `String` method that Kubernetes' code generator makes. */
  readonly hasGeneratedText: boolean;
  /** For structs. */
  readonly fields?: readonly FieldEntry[];
  /** For all others: the type it stands for. */
  readonly underlying?: string;
}

/**
 * Reads a table of Go types.
 *
 * `package core v1` opens a package under the name the tables use and the one Go prints. A line is `Name = type`, or
 * `Name { field; … }`, with `&` before the brace for generated text. A field is `Name type` or `Name key type`, where
 * the key is the name with a small first letter unless given, and `+Name` is embedded; a number and a colon before it
 * give its place in generated text.
 */
export function parseTypes(table: string): Map<string, TypeEntry> {
  const entries = new Map<string, TypeEntry>();
  let [owner, printed] = ["", ""];
  for (const line of table.trim().split("\n")) {
    const [head, second, third] = line.split(" ", 3);
    if (head === "package") [owner, printed] = [second!, third!];
    else entries.set(`${owner}.${head!}`, entryOf(owner, `${printed}.${head!}`, line));
  }
  return entries;
}

function entryOf(owner: string, text: string, line: string): TypeEntry {
  const alias = / = (.*)$/.exec(line);
  if (alias) return { package: owner, text, hasGeneratedText: false, underlying: alias[1]! };
  const body = line.slice(line.indexOf("{") + 1, line.lastIndexOf("}")).trim();
  const fields = body === "" ? [] : body.split("; ").map(fieldOf);
  return { package: owner, text, hasGeneratedText: line.includes(" & {"), fields };
}

function fieldOf(entry: string): FieldEntry {
  const [, order, text] = /^(?:(\d+):)?(.*)$/.exec(entry) as unknown as [string, string | undefined, string];
  const isEmbedded = text.startsWith("+");
  const words = text.slice(isEmbedded ? 1 : 0).split(" ");
  const name = words[0]!;
  const type = words.at(-1)!;
  const usual = isEmbedded ? undefined : name[0]!.toLowerCase() + name.slice(1);
  const place = order === undefined ? undefined : Number(order);
  return { name, type, isEmbedded, order: place, key: words.length === 3 ? words[1]! : usual };
}
