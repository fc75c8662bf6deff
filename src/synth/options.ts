/** What synthesis is told besides the plan graph and the configuration. */
export interface SynthOptions {
  /**
   * Names that record sets had before, for `iam.names: records`: a role must be able to delete what has just left.
   * Undefined when nobody knows.
   */
  readonly previousNames?: readonly string[] | undefined;
}
