import type { PreviousRecord } from "./previous";
import { describePolicy } from "./routing-key";
import { identifierOf, type NextRecord, type Refusal, type Slot } from "./slot";

/** Where nothing in the state depends on one of them. */
export function unordered(previous: readonly PreviousRecord[], next: readonly NextRecord[]): Refusal {
  const others = previous.slice(1).map(identifierOf);
  return {
    why: "the state does not say in which order Terraform must take away what is there",
    steps: [
      `publish only set identifier ${quote(identifierOf(previous[0]!))} and apply, so that ${others.map(quote).join(", ")} go`,
      `publish it ${asPolicy(next)} and apply`,
      "publish the others and apply",
    ],
  };
}

/** Where the one that the others depend on does not keep its address. */
export function withoutAnchor(old: PreviousRecord, next: readonly NextRecord[]): Refusal {
  const name = quote(identifierOf(old));
  const why = `set identifier ${name}, which the others depend on, would go in the same apply`;
  return next.length === 1
    ? { why, steps: [`take all set identifiers but ${name} away and apply`, `publish it ${asPolicy(next)} and apply`] }
    : {
        why,
        steps: [
          `keep set identifier ${name}, publish it ${asPolicy(next)} with the others, and apply`,
          `rename it or take it away, and apply`,
        ],
      };
}

/** Where what must go before is what Terraform destroys last. */
export function behindAlias(lasting: readonly PreviousRecord[], next: readonly NextRecord[]): Refusal {
  const names = lasting.map(identifierOf).map(quote).join(", ");
  return {
    why: `an alias record stands for it, so Terraform would take set identifier ${names} away after the change, not before`,
    steps: [`take set identifier ${names} away and apply`, `publish the rest ${asPolicy(next)} and apply`],
  };
}

/** Where one wants what another has until it is destroyed. */
export function takesOver(slot: Slot, holder: Slot): Refusal {
  const name = quote(identifierOf(slot.next!));
  return {
    why: `${name} would take the place of ${quote(identifierOf(holder.previous!))}, which goes in the same apply`,
    steps: [`take ${quote(identifierOf(holder.previous!))} away and apply`, `change ${name} and apply`],
  };
}

/** Where two want what the other has. */
export function exchanged(circle: ReadonlySet<Slot>): Refusal {
  const names = [...circle].map(({ next }) => quote(identifierOf(next!)));
  return {
    why: `${names.join(" and ")} would take each other's place`,
    steps: [
      `take ${names[0]!} away and apply`,
      `change ${names.slice(1).join(", ")} and apply`,
      `publish ${names[0]!} again and apply`,
    ],
  };
}

function asPolicy(next: readonly NextRecord[]): string {
  const { recordSet } = next[0]!;
  return `as ${describePolicy(recordSet)} ${recordSet.Type}`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
