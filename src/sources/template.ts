import type { JsonObject } from "../manifest/manifest";
import type { SourceName } from "../config/external-dns/options";

/** A flag that holds Go templates. */
export type TemplateFlag = "fqdn-template" | "target-template" | "fqdn-target-template";

/** An object as a template sees it. */
export interface TemplateData {
  readonly source: SourceName;
  readonly apiVersion: string;
  readonly kind: string;
  /** As external-dns keeps it: without managed fields, and without conditions where its informer drops them. */
  readonly object: JsonObject;
}

/** What a template wrote, or why it failed. */
export type TemplateResult = { readonly text: string } | { readonly problem: string };

/** Executes the templates of external-dns' flags, which are parsed when the engine is made. */
export interface TemplateEngine {
  /** Only called for a flag that is set. Pure. */
  execute(flag: TemplateFlag, data: TemplateData): TemplateResult;
}
