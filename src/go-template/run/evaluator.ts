import type { Budget } from "../format/budget";
import type { Command, Operand, Pipeline, Range } from "../parse/ast";
import { TemplateProblem } from "../problem";
import type { Bytes } from "../text/bytes";
import { canBeNil } from "../values/go-type";
import { unwrap, type GoValue } from "../values/go-value";
import type { Callable, GoFunction, Parameter } from "../values/method";
import { checkArgument, typeText } from "./assign";
import { constantValue } from "./constant-value";
import { checkCount, parameterAt } from "./parameters";
import { findMember, type MissingKey } from "./field";
import { isTrue } from "./truth";
import type { Variables } from "./variables";

/** The place that the evaluator is at, for messages. */
export type MarkPlace = (place: Range & { readonly position: number }) => void;

/** What a command gets from the one before; `none` where there is none. */
type Final = { readonly value: GoValue | undefined } | "none";

type Call = (args: readonly (GoValue | undefined)[]) => GoValue | undefined;

/** Works out pipelines, commands and operands. Source: Go's package `text/template`, "Pipelines". */
export class Evaluator {
  constructor(
    private readonly functions: ReadonlyMap<string, GoFunction>,
    private readonly missingKey: MissingKey,
    private readonly budget: Budget,
    private readonly mark: MarkPlace,
    private readonly textAt: (range: Range) => Bytes,
  ) {}

  pipeline(dot: GoValue | undefined, pipeline: Pipeline, variables: Variables): GoValue | undefined {
    this.budget.step();
    this.mark(pipeline);
    let value: GoValue | undefined;
    let final: Final = "none";
    for (const command of pipeline.commands) {
      value = unwrap(this.command(dot, command, final, variables));
      final = { value };
    }
    for (const name of pipeline.variables)
      if (pipeline.isAssignment) variables.assign(name, value);
      else variables.declare(name, value);
    return value;
  }

  private command(dot: GoValue | undefined, command: Command, final: Final, variables: Variables): GoValue | undefined {
    const first = command.operands[0]!;
    const args = command.operands.slice(1);
    this.mark(first);
    switch (first.kind) {
      case "field":
      case "chain":
      case "variable":
        return this.members(dot, first, args, final, variables);
      case "function":
        return this.namedCall(dot, first, args, final, variables);
    }
    if (args.length > 0 || final !== "none")
      throw new TemplateProblem(`can't give argument to non-function ${this.textAt(first)}`);
    switch (first.kind) {
      case "pipeline":
        return this.pipeline(dot, first.pipeline, variables);
      case "dot":
        return dot;
      case "nil":
        throw new TemplateProblem("nil is not a command");
      case "constant":
        return constantValue(first.constant, this.textAt(first));
    }
  }

  private namedCall(
    dot: GoValue | undefined,
    operand: Operand & { readonly kind: "function" },
    args: readonly Operand[],
    final: Final,
    variables: Variables,
  ): GoValue | undefined {
    const { name } = operand;
    const callee = this.functions.get(name)!;
    const isShortcut = name === "and" || name === "or";
    const result = isShortcut
      ? this.shortcut(dot, name, callee, args, final, variables)
      : this.call(dot, name, callee, (values) => callee.call(values), args, final, variables, operand);
    return unwrap(result);
  }

  /** `and` and `or` look at no argument after the one that decides. */
  private shortcut(
    dot: GoValue | undefined,
    name: "and" | "or",
    callee: Callable,
    args: readonly Operand[],
    final: Final,
    variables: Variables,
  ): GoValue | undefined {
    checkCount(name, callee, args.length + (final === "none" ? 0 : 1));
    let value: GoValue | undefined;
    for (const arg of args) {
      value = this.argument(dot, "value", arg, variables);
      if (isTrue(value) === (name === "or")) return value;
    }
    return final === "none" ? value : final.value;
  }

  /** A field, or a chain of them; what stands last may be a method and then gets the arguments. */
  private members(
    dot: GoValue | undefined,
    operand: Operand & { readonly kind: "field" | "chain" | "variable" },
    args: readonly Operand[],
    final: Final,
    variables: Variables,
  ): GoValue | undefined {
    let value = this.receiver(dot, operand, variables);
    const { names } = operand;
    if (names.length === 0 && (args.length > 0 || final !== "none"))
      throw new TemplateProblem(`can't give argument to non-function ${this.textAt(operand)}`);
    for (const [i, name] of names.entries()) {
      this.budget.step();
      this.mark(operand);
      const isLast = i === names.length - 1;
      value = this.member(dot, value, name, isLast ? args : [], isLast ? final : "none", variables, operand);
    }
    return value;
  }

  private receiver(
    dot: GoValue | undefined,
    operand: Operand & { readonly kind: "field" | "chain" | "variable" },
    variables: Variables,
  ): GoValue | undefined {
    if (operand.kind === "field") return dot;
    if (operand.kind === "variable") return variables.get(operand.name);
    return this.operand(dot, operand.base, variables);
  }

  private member(
    dot: GoValue | undefined,
    value: GoValue | undefined,
    name: Bytes,
    args: readonly Operand[],
    final: Final,
    variables: Variables,
    place: Operand,
  ): GoValue | undefined {
    const member = findMember(value, name, this.missingKey);
    if (member.kind === "method") {
      const call: Call = (values) => member.method.call(member.receiver, values);
      return this.call(dot, name, member.method, call, args, final, variables, place);
    }
    if ((args.length > 0 || final !== "none") && value)
      throw new TemplateProblem(
        member.isField
          ? `${name} has arguments but cannot be invoked as function`
          : `${name} is not a method but has arguments`,
      );
    return member.value;
  }

  private call(
    dot: GoValue | undefined,
    name: string,
    callee: Callable,
    call: Call,
    args: readonly Operand[],
    final: Final,
    variables: Variables,
    place: Operand,
  ): GoValue | undefined {
    checkCount(name, callee, args.length + (final === "none" ? 0 : 1));
    const values = args.map((arg, i) => this.argument(dot, parameterAt(callee, i), arg, variables));
    this.mark(place);
    if (final !== "none") values.push(checkArgument(final.value, parameterAt(callee, args.length)));
    this.budget.step();
    try {
      return call(values);
    } catch (error) {
      if (error instanceof TemplateProblem) throw new TemplateProblem(`error calling ${name}: ${error.message}`);
      throw error;
    }
  }

  private argument(
    dot: GoValue | undefined,
    parameter: Parameter,
    operand: Operand,
    variables: Variables,
  ): GoValue | undefined {
    this.mark(operand);
    if (operand.kind === "nil") {
      if (parameter !== "value" && !canBeNil(parameter))
        throw new TemplateProblem(`cannot assign nil to ${typeText(parameter)}`);
      return checkArgument(undefined, parameter);
    }
    if (operand.kind === "constant" && parameter !== "value" && parameter.kind !== "interface") {
      const value = constantValue(operand.constant, this.textAt(operand));
      if (value.type.kind === parameter.kind) return { type: parameter, data: value.data };
      throw new TemplateProblem(`expected ${parameter.kind}; found ${this.textAt(operand)}`);
    }
    return checkArgument(this.operand(dot, operand, variables), parameter);
  }

  private operand(dot: GoValue | undefined, operand: Operand, variables: Variables): GoValue | undefined {
    switch (operand.kind) {
      case "dot":
        return dot;
      case "nil":
        throw new TemplateProblem("indirection through explicit nil");
      case "constant":
        return constantValue(operand.constant, this.textAt(operand));
      case "pipeline":
        return this.pipeline(dot, operand.pipeline, variables);
      case "function":
        return this.namedCall(dot, operand, [], "none", variables);
      default:
        return this.members(dot, operand, [], "none", variables);
    }
  }
}
