import type { Bytes } from "../text/bytes";

/** Where a part of a template stands, in bytes of its text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

interface At extends Range {
  /** What Go gives as the position in messages; inside a chain of fields it is the last one's. */
  readonly position: number;
}

/** A constant of a template. */
export type Constant =
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "string"; readonly value: Bytes }
  | { readonly type: "int"; readonly value: bigint }
  | { readonly type: "float"; readonly value: number }
  | { readonly type: "complex"; readonly real: number; readonly imaginary: number }
  | { readonly type: "too-large" };

/** What an argument or the head of a command can be. */
export type Operand = At &
  (
    | { readonly kind: "dot" }
    | { readonly kind: "nil" }
    | { readonly kind: "constant"; readonly constant: Constant }
    | { readonly kind: "field"; readonly names: readonly string[] }
    | { readonly kind: "variable"; readonly name: string; readonly names: readonly string[] }
    | { readonly kind: "function"; readonly name: string }
    | { readonly kind: "chain"; readonly base: Operand; readonly names: readonly string[] }
    | { readonly kind: "pipeline"; readonly pipeline: Pipeline }
  );

/** A function, method, or value, with its arguments. */
export interface Command extends At {
  readonly operands: readonly Operand[];
}

/** Commands, each of which gets what the one before gave; and the variables that take the result. */
export interface Pipeline extends At {
  readonly variables: readonly string[];
  /** Whether the variables are given a new value, and not declared. */
  readonly isAssignment: boolean;
  readonly commands: readonly Command[];
}

/** A part of a template. */
export type Node = At &
  (
    | { readonly kind: "text"; readonly text: Bytes }
    | { readonly kind: "action"; readonly pipeline: Pipeline }
    | {
        readonly kind: "if" | "with" | "range";
        readonly pipeline: Pipeline;
        readonly body: readonly Node[];
        readonly otherwise: readonly Node[];
      }
    | { readonly kind: "template"; readonly name: Bytes; readonly pipeline: Pipeline | undefined }
    | { readonly kind: "break" | "continue" }
  );

/** A template that was parsed, with its name and the text its positions count in. */
export interface Tree {
  readonly name: Bytes;
  readonly text: Bytes;
  readonly nodes: readonly Node[];
}
