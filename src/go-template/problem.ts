/** Thrown inside this folder for what a template does wrong, and turned into a value at its border. */
export class TemplateProblem extends Error {
  override readonly name = "TemplateProblem";
}
