/** Longer texts seldom come twice. */
const LONGEST = 128;
const MOST = 20_000;

const known = new Map<string, string>();

/**
 * A text equal to a part of a larger one, without holding on to it.
 *
 * V8 makes parts of a text views of the whole, so a name kept from a file would keep the file in memory. Short texts are
 * also shared: manifests say the same words again and again.
 */
export function intern(part: string): string {
  if (part.length > LONGEST) return copy(part);
  const shared = known.get(part);
  if (shared !== undefined) return shared;
  // Forgetting all of them now and then bounds the memory, and costs next to nothing.
  if (known.size >= MOST) known.clear();
  const own = copy(part);
  known.set(own, own);
  return own;
}

/** Joining makes a new text; slicing, adding and replacing may not. */
function copy(part: string): string {
  return [part.slice(0, 1), part.slice(1)].join("");
}
