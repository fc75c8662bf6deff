import type { MessageFactory, Message } from "../diagnostics/diagnostic";
import type { Aspect } from "../endpoint/endpoint";
import type { RecordSet } from "../endpoint/record-set";
import type { RecordSetView } from "./view";

/** What a rule may do besides looking. */
export interface RuleContext {
  readonly mode: "safe" | "exact";
  /** Reports at all places of a record set; those of `others` are shown as well. */
  report(recordSet: RecordSet, aspect: Aspect, message: Message, others?: readonly RecordSet[]): void;
}

/** One law that record sets must keep. */
export interface Rule {
  /** Stable, in kebab case; the file is named after it. */
  readonly name: string;
  /** The law itself, in a sentence. */
  readonly law: string;
  /** RFC, AWS page or API type that says so. */
  readonly reference: string;
  /** Every message that it can give. */
  readonly messages: readonly { readonly meta: MessageFactory<never>["meta"] }[];
  /** Looks at each record set a constant number of times; reports in the order of the record sets. */
  check(view: RecordSetView, context: RuleContext): void;
}
