/** The counts of Terraform's last line of a plan. */
export interface PlanSummary {
  readonly import: number;
  readonly add: number;
  readonly change: number;
  readonly destroy: number;
  /** Forgotten, and left where they are. */
  readonly forget: number;
}

/** Reads `Plan: 1 to import, 2 to add, 0 to change, 0 to destroy.`, or `No changes.`; colours may be in it. */
export function parsePlanSummary(text: string): PlanSummary | undefined {
  // eslint-disable-next-line no-control-regex -- the escapes of a terminal begin with a control character
  const plain = text.replace(/\u001b\[[0-9;]*m/g, "");
  const line = /^Plan: .*$/m.exec(plain)?.[0];
  const nothing = line === undefined && /^(No changes\.|You can apply this plan)/m.test(plain);
  if (line === undefined && !nothing) return undefined;
  const count = (what: string): number => Number(new RegExp(`(\\d+) to ${what}`).exec(line ?? "")?.[1] ?? 0);
  return {
    import: count("import"),
    add: count("add"),
    change: count("change"),
    destroy: count("destroy"),
    forget:
      count("forget") || [...plain.matchAll(/^ *# .* will no longer be managed by (?:Terraform|OpenTofu)/gm)].length,
  };
}
