import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { total } from "../../src/cli/rehearse/report";
import { readStacks } from "../../src/cli/rehearse/synthesized";
import { Cloud } from "../../src/rehearse/cloud/cloud";
import type { StackOutcome } from "../../src/rehearse/rehearsal";
import type { PlanSummary } from "../../src/rehearse/terraform/plan-summary";
import type { RehearsalStack } from "../../src/rehearse/terraform/workspace";
import type { ApiChange } from "../../src/route53/api";
import { Route53, type Route53Options, type Snapshot } from "../../src/route53/service/route53";
import { expectSuccess } from "./rehearse";
import { runCli, type CliResult } from "./run-cli";

/** Nothing but imports. */
export const ONLY_IMPORTS = { add: 0, change: 0, destroy: 0, forget: 0 };
/** A plan without a line. */
export const NOTHING: PlanSummary = { import: 0, ...ONLY_IMPORTS };

/**
 * A folder with a kube53.yaml, and an account of AWS that commands ask by files, as their users do: `kube53` is run in the
 * folder, and what the AWS CLI would print lies there.
 */
export class Estate {
  readonly folder = mkdtempSync(join(tmpdir(), "kube53-estate-"));
  readonly cloud: Cloud;

  constructor(snapshot: Partial<Snapshot>, observe?: Route53Options["observe"]) {
    const all: Snapshot = { zones: [], healthChecks: [], cidrCollections: [], ...snapshot };
    const limits = { recordSetsOfZone: Infinity, hostedZones: Infinity, healthChecks: Infinity };
    this.cloud = new Cloud(() => Route53.from(all, { limits, ...(observe && { observe }) }));
  }

  /** The only account. */
  get route53(): Route53 {
    return this.cloud.account("000000000000").route53;
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  /** Lists the account into files. @returns the options of `kube53 import` that name them */
  export(): string[] {
    const { zones, healthChecks, cidrCollections } = this.route53.dump();
    const checks = healthChecks.map(({ Id, Config }) => ({ Id, HealthCheckConfig: Config }));
    this.write("checks.json", JSON.stringify({ HealthChecks: checks }));
    for (const { Id, recordSets } of zones)
      this.write(`${Id}.json`, JSON.stringify({ ResourceRecordSets: recordSets }));
    const listed = cidrCollections.map(({ Id, Name, Version }) => ({ Id, Name, Version }));
    this.write("collections.json", JSON.stringify({ CidrCollections: listed }));
    for (const { Name, blocks } of cidrCollections) this.write(`${Name}.json`, JSON.stringify({ CidrBlocks: blocks }));
    const collections = ["collections.json", ...cidrCollections.map(({ Name }) => `${Name}=${Name}.json`)];
    return [
      "--health-checks=checks.json",
      ...collections.map((file) => `--cidr-collections=${file}`),
      ...zones.map(({ Id }) => `--from=${Id}=${Id}.json`),
    ];
  }

  kube53(...argv: readonly string[]): Promise<CliResult> {
    return runCli(argv, { cwd: this.folder });
  }

  /** Exports, and runs `kube53 import`; throws on any other exit code than 0. */
  async import(...argv: readonly string[]): Promise<CliResult> {
    return this.#must(await this.kube53("import", ...this.export(), ...argv));
  }

  /** What `kube53 synth` writes. */
  async synth(...argv: readonly string[]): Promise<RehearsalStack[]> {
    this.#must(await this.kube53("synth", ...argv));
    return readStacks(join(this.folder, "cdktf.out"));
  }

  /** Makes the requests that `kube53 import` wrote for the AWS CLI. */
  submit(result: CliResult): void {
    for (const [, path] of result.stdout.matchAll(/--cli-input-json '?file:\/\/([^\s']+)/g)) {
      const { HostedZoneId, ChangeBatch } = JSON.parse(this.read(path!)) as ChangeFile;
      const outcome = this.route53.changeResourceRecordSets(HostedZoneId, ChangeBatch.Changes);
      if (!outcome.ok) throw new Error(`${path}: ${JSON.stringify(outcome.error)}`);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #must(result: CliResult): CliResult {
    if (result.code !== 0) throw new Error(result.stderr + result.stdout);
    return result;
  }
}

interface ChangeFile {
  readonly HostedZoneId: string;
  readonly ChangeBatch: { readonly Changes: readonly ApiChange[] };
}

/** The sum of successful plans. */
export function summaryOf(outcomes: readonly StackOutcome[]): PlanSummary {
  expectSuccess(outcomes);
  return total(outcomes);
}
