import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Config, HostedZone } from "../config/config";
import { RESHARD_FILE } from "../config/reshard";
import { remadeHealthCheck } from "../diagnostics/catalog/synth";
import { DiagnosticCollector, type Reporter } from "../diagnostics/reporter";
import type { RecordSet } from "../endpoint/record-set";
import type { PlanGraph } from "../plan/graph";
import { planRecordSets } from "../plan/plan";
import { reshardMoves, type StateIds } from "../plan/reshard-moves";
import { countOf } from "../util/count-of";
import { groupBy } from "../util/group-by";
import { compileAtRef } from "./at-ref";
import { UsageError, type Arguments } from "./command";
import { EXIT, type ExitCode, type Io } from "./io";
import { openSession, withoutIgnored } from "./session";
import { json, showDiagnostics } from "./show";
import { table } from "./table";

/** `kube53 stacks reshard`: writes the file by which synth hands resources over between shards. */
export async function reshard(args: Arguments, io: Io): Promise<ExitCode> {
  const counts = args.all("from");
  const ref = args.get("previous");
  if ((counts.length === 0) === (ref === undefined)) {
    throw new UsageError("say how many shards there were", "write --from COUNT or --previous REF, one of them");
  }
  const states = readStates(args.all("state"), io);
  const { run, compilation, diagnostics, exitCode } = await openSession(args, io);
  const collector = new DiagnosticCollector();
  const finish = (code: ExitCode): ExitCode => {
    showDiagnostics([...diagnostics, ...withoutIgnored(collector.diagnostics, args)], args, io);
    return code;
  };
  if (!run || !compilation || compilation.hasErrors) return finish(exitCode === EXIT.success ? EXIT.errors : exitCode);
  const now = planned(compilation.recordSets, run.config);
  const before =
    ref === undefined
      ? planned(compilation.recordSets, { ...run.config, zones: withCounts(run.config.zones, counts) })
      : await plannedAtRef(ref, args, io, collector);
  if (!before) return finish(EXIT.failure);
  const result = reshardMoves(before, now, states);
  for (const { stack, address } of result.remade) collector.report(remadeHealthCheck(address, stack));
  const { moves, stacks } = result.reshard;
  if (moves.length + stacks.length === 0) {
    io.stdout.write("every record set stays in its stack\n");
    return finish(exitCode);
  }
  writeFileSync(join(run.folder, RESHARD_FILE), json({ version: 1, ...result.reshard }));
  io.stdout.write(summary(moves));
  return finish(exitCode);
}

/** As if no earlier change of shards were under way. */
function planned(recordSets: readonly RecordSet[], { reshard: _, ...config }: Config): PlanGraph {
  return planRecordSets(recordSets, config, new DiagnosticCollector());
}

async function plannedAtRef(ref: string, args: Arguments, io: Io, reporter: Reporter): Promise<PlanGraph | undefined> {
  const earlier = await compileAtRef(ref, args, io, reporter);
  if (earlier === "unusable")
    throw new UsageError(`${ref} does not compile`, "say how many shards there were with --from");
  return earlier && planned(earlier.compilation.recordSets, earlier.config);
}

/** `COUNT` is of the only hosted zone, `ZONE=COUNT` of one by its name. */
function withCounts(zones: readonly HostedZone[], values: readonly string[]): readonly HostedZone[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    const [, name, digits] = /^(?:([^=]+)=)?(\d{1,3})$/.exec(value) ?? [];
    const count = Number(digits);
    if (!(count >= 1 && count <= 200)) throw new UsageError(`--from ${value} is no number of shards from 1 to 200`);
    if (name === undefined && zones.length > 1)
      throw new UsageError(`--from ${value} says of no hosted zone`, `write --from ${zones[0]!.name}=${value}`);
    const zone = zones.find((entry) => name === undefined || entry.name === name.toLowerCase());
    if (!zone) throw new UsageError(`--from ${value} names a hosted zone that kube53.yaml does not list`);
    counts.set(zone.name, count);
  }
  return zones.map((zone) => ({ ...zone, shards: counts.get(zone.name) ?? zone.shards }));
}

interface StateJson {
  readonly values?: {
    readonly root_module?: {
      readonly resources?: readonly { readonly address?: unknown; readonly values?: { readonly id?: unknown } }[];
    };
  };
}

function readStates(values: readonly string[], io: Io): StateIds {
  const ids = new Map<string, ReadonlyMap<string, string>>();
  for (const value of values) {
    const equals = value.indexOf("=");
    if (equals < 1) throw new UsageError(`--state ${value} names no stack`, "write --state STACK=FILE");
    ids.set(value.slice(0, equals), readState(value.slice(equals + 1), io));
  }
  return ids;
}

/** What `terraform show -json` says of a state. */
function readState(file: string, io: Io): Map<string, string> {
  let state: StateJson;
  try {
    state = JSON.parse(readFileSync(resolve(io.cwd, file), "utf8")) as StateJson;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`cannot read ${file}: ${code ?? "it is no JSON"}`, "write what terraform show -json prints");
  }
  const found = new Map<string, string>();
  for (const { address, values } of state.values?.root_module?.resources ?? []) {
    if (typeof address === "string" && typeof values?.id === "string") found.set(address, values.id);
  }
  return found;
}

function summary(moves: readonly { from: string; to: string; address: string }[]): string {
  const rows = [...groupBy(moves, ({ from, to }) => `${from} ${to}`).values()].map((group) => {
    const checks = group.filter(({ address }) => address.startsWith("aws_route53_health_check."));
    const [{ from, to }] = group as [(typeof group)[number]];
    return [from, to, String(group.length - checks.length), String(checks.length)];
  });
  return [
    `${RESHARD_FILE} hands over ${countOf(moves.length, "resource")}\n\n`,
    table(["FROM", "TO", "RECORD SETS", "HEALTH CHECKS"], rows),
    "\nCommit it, apply every stack, the ones that take over first, and delete it.\n",
  ].join("");
}
