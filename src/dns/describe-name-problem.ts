import type { NameProblem } from "./name";

/** What is wrong with a name, as the end of a sentence. */
export function describeNameProblem(problem: NameProblem): string {
  switch (problem.kind) {
    case "empty":
      return "it is empty";
    case "empty-label":
      return "it has an empty label";
    case "label-too-long":
      return `a label has ${problem.length} octets, 63 are allowed`;
    case "name-too-long":
      return `it has ${problem.length} octets, 253 are allowed`;
    case "misplaced-wildcard":
      return '"*" may only be the whole leftmost label';
    case "invalid-character":
      return `it contains ${JSON.stringify(problem.character)}`;
    case "invalid-idna":
      return "it is no valid internationalised name";
  }
}
