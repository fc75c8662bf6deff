import type { ApiAnswer } from "./api-client";
import type { ListedKind } from "./input";

/** What came of listing one kind. */
export type Listing =
  | {
      readonly outcome: "objects";
      readonly apiVersion: string;
      /** Of the items, as the list names it; empty when it does not. */
      readonly kind: string;
      readonly items: readonly object[];
    }
  /** The cluster does not serve the kind. */
  | { readonly outcome: "unserved" }
  | { readonly outcome: "refused"; readonly status: number };

type Get = (path: string) => Promise<ApiAnswer>;

const PAGE = 500;
/** A list whose continuation has expired is started anew this often. */
const ATTEMPTS = 4;

/** Lists all objects of a kind in the first of its versions that the cluster serves. Rejects as `get` does. */
export async function listObjects(kind: ListedKind, get: Get): Promise<Listing> {
  for (const version of kind.versions) {
    const apiVersion = kind.group === "" ? version : `${kind.group}/${version}`;
    const listing = await listVersion(apiVersion, kind.resource, get);
    if (listing.outcome !== "unserved") return listing;
  }
  return { outcome: "unserved" };
}

async function listVersion(apiVersion: string, resource: string, get: Get): Promise<Listing> {
  const base = `/${apiVersion.includes("/") ? "apis" : "api"}/${apiVersion}/${resource}?limit=${PAGE}`;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const listing = await listPages(base, apiVersion, get);
    if (listing.outcome !== "refused" || listing.status !== 410) return listing;
  }
  return { outcome: "refused", status: 410 };
}

async function listPages(base: string, apiVersion: string, get: Get): Promise<Listing> {
  const items: object[] = [];
  const seen = new Set<string>();
  let next = "";
  let kind: string;
  do {
    const { status, body } = await get(next === "" ? base : `${base}&continue=${encodeURIComponent(next)}`);
    if (status === 404) return { outcome: "unserved" };
    if (status !== 200) return { outcome: "refused", status };
    const page = pageOf(body);
    if (!page) throw new Error("the answer is no list of objects");
    for (const item of page.items) items.push(item);
    kind = page.kind;
    next = page.next;
    if (seen.has(next)) throw new Error("the list does not end");
    seen.add(next);
  } while (next !== "");
  return { outcome: "objects", apiVersion, kind, items };
}

interface Page {
  readonly items: readonly object[];
  readonly kind: string;
  readonly next: string;
}

function pageOf(body: unknown): Page | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { items, kind, metadata } = body as {
    items?: unknown;
    kind?: unknown;
    metadata?: { continue?: unknown } | null;
  };
  if (items !== null && !Array.isArray(items)) return undefined;
  const objects = (items ?? []).filter((item): item is object => typeof item === "object" && item !== null);
  return {
    items: objects,
    kind: typeof kind === "string" ? kind.replace(/List$/, "") : "",
    next: typeof metadata?.continue === "string" ? metadata.continue : "",
  };
}
