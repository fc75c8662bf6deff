import type { Bytes } from "../text/bytes";
import { unwrap, type GoValue } from "../values/go-value";
import type { Budget } from "./budget";
import { Printer } from "./printer";
import { NO_FLAGS } from "./verb-flags";

type Arguments = readonly (GoValue | undefined)[];

/** Go's `fmt.Sprint`: a space between two values of which neither is a string. */
export function sprint(budget: Budget, args: Arguments): Bytes {
  const printer = new Printer(budget);
  const isText = (at: number): boolean => unwrap(args[at])?.type.kind === "string";
  const items = args.map((argument, i) => {
    const space = i > 0 && !isText(i) && !isText(i - 1) ? " " : "";
    return space + printer.argument(argument, "v", NO_FLAGS);
  });
  return budget.made(items.join(""));
}

/** Go's `fmt.Sprintln`: spaces between all values, and a line feed after them. */
export function sprintln(budget: Budget, args: Arguments): Bytes {
  const printer = new Printer(budget);
  return budget.made(`${args.map((argument) => printer.argument(argument, "v", NO_FLAGS)).join(" ")}\n`);
}
