import type { ExternalDnsOptions } from "../config/external-dns/options";
import type { TemplateFlag } from "./template";

interface Options {
  readonly options: ExternalDnsOptions;
}

/** The flags that hold templates. */
export const TEMPLATE_FLAGS = ["fqdn-template", "target-template", "fqdn-target-template"] as const;

/** The values of a flag that holds templates. */
export function templateTexts(options: ExternalDnsOptions, flag: TemplateFlag): readonly string[] {
  if (flag === "fqdn-template") return options.fqdnTemplate;
  return flag === "target-template" ? options.targetTemplate : options.fqdnTargetTemplate;
}

/** Whether a template flag says anything; values are joined by commas, and only white space counts as nothing. */
export function isTemplateSet({ options }: Options, flag: TemplateFlag): boolean {
  const texts = templateTexts(options, flag);
  return texts.length > 0 && texts.join(",").trim() !== "";
}

/** Whether any of the three template flags is set. */
export function hasTemplates(context: Options): boolean {
  return TEMPLATE_FLAGS.some((flag) => isTemplateSet(context, flag));
}
