import { Slots } from "../util/slots";
import type { Cloud } from "./cloud/cloud";
import { reattachVariable, serve, type Pace, type RunningServer } from "./protocol/server";
import { createProvider } from "./provider/provider";
import {
  runTerraform,
  terraformEnvironment,
  type TerraformResult,
  type TerraformSettings,
} from "./terraform/terraform";
import { foreignTypes } from "./terraform/foreign-types";
import { parsePlanSummary, type PlanSummary } from "./terraform/plan-summary";
import { binaryProblem, type BinaryProblem } from "./terraform/version";
import { Workspace, type RehearsalStack } from "./terraform/workspace";

/** What is done with every stack. */
export interface RehearsalOptions {
  readonly binary: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** Apply, and plan again. A stack that others depend on is applied in any case, or they could not be planned. */
  readonly apply: boolean;
  /** Whether Terraform colours its output. */
  readonly colour: boolean;
  /** Whether each plan is wanted as `terraform show -json` prints it. */
  readonly json: boolean;
  /** How many stacks are worked on at a time. */
  readonly parallel: number;
  /** Called when a step of a stack begins. */
  readonly onStep?: (stack: string, step: Step) => void;
  /** Makes some requests take time, as in earnest they do: what Terraform does not put into an order shows. */
  readonly pace?: Pace;
}

/** The steps of a stack, in their order. */
export type Step = "init" | "validate" | "plan" | "show" | "apply" | "second plan";

/** What came of one stack. */
export interface StackOutcome {
  readonly stack: string;
  /** Terraform's own text. */
  readonly plan: string;
  readonly summary: PlanSummary | undefined;
  /** As `terraform show -json` prints it, where it was asked for. */
  readonly planJson?: string;
  readonly applied: boolean;
  readonly failure?: StepFailure;
}

/** Where a stack stopped. */
export interface StepFailure {
  readonly step: Step;
  readonly cause: NonNullable<TerraformResult["cause"]> | "terraform" | "not empty" | "dependency" | "not served";
  /** What Terraform said. */
  readonly output: string;
}

/** The names under which Terraform and OpenTofu know the provider. */
const PROVIDER_SOURCES = ["registry.terraform.io/hashicorp/aws", "registry.opentofu.org/hashicorp/aws"];

/** A provider over a cloud, with Terraform at its side. Has to be closed. */
export class Rehearsal {
  readonly workspace = new Workspace();
  readonly #server: RunningServer;
  readonly #options: RehearsalOptions;
  readonly #settings: TerraformSettings;
  readonly #bugs: readonly Error[];

  static async open(cloud: Cloud, options: RehearsalOptions): Promise<Rehearsal> {
    const bugs: Error[] = [];
    const server = await serve(createProvider(cloud), (error) => bugs.push(error), options.pace);
    return new Rehearsal(server, options, bugs);
  }

  private constructor(server: RunningServer, options: RehearsalOptions, bugs: readonly Error[]) {
    this.#server = server;
    this.#bugs = bugs;
    this.#options = options;
    this.#settings = {
      binary: options.binary,
      env: terraformEnvironment(options.env, this.reattach),
      signal: options.signal,
    };
  }

  /** What `TF_REATTACH_PROVIDERS` must hold for Terraform to find the provider. */
  get reattach(): string {
    return reattachVariable(this.#server.address, PROVIDER_SOURCES);
  }

  /** The first bug that the provider ran into. */
  get bug(): Error | undefined {
    return this.#bugs[0];
  }

  /** Asks the program for its version, once: whether it can be used at all. */
  async checkBinary(): Promise<BinaryProblem | undefined> {
    const { binary } = this.#options;
    return binaryProblem(binary, await runTerraform(this.workspace.root, ["version", "-json"], this.#settings));
  }

  /**
   * Runs all steps over all stacks, each after those that it depends on.
   *
   * @param apply - instead of what the options say
   */
  async run(stacks: readonly RehearsalStack[], apply = this.#options.apply): Promise<StackOutcome[]> {
    const needed = new Set(stacks.flatMap(({ dependencies }) => dependencies));
    const outcomes = new Map<string, Promise<StackOutcome>>();
    const slots = new Slots(this.#options.parallel);
    const byName = new Map(stacks.map((stack) => [stack.name, stack]));
    const outcomeOf = (stack: RehearsalStack): Promise<StackOutcome> => {
      const known = outcomes.get(stack.name);
      if (known) return known;
      const before = stack.dependencies.map((name) => byName.get(name)).filter((other) => other !== undefined);
      const outcome = Promise.all(before.map(outcomeOf)).then((done) => {
        const broken = done.find(({ failure }) => failure);
        if (broken) return stopped(stack.name, "plan", "dependency", `${broken.stack} failed before it`);
        return slots.use(() => this.#runStack(stack, apply || needed.has(stack.name)));
      });
      outcomes.set(stack.name, outcome);
      return outcome;
    };
    return Promise.all(stacks.map(outcomeOf));
  }

  /** Runs Terraform in the folder of a stack. */
  terraform(stack: string, args: readonly string[]): Promise<TerraformResult> {
    return runTerraform(this.workspace.folderOf(stack), args, this.#settings);
  }

  close(): void {
    this.#server.stop();
    this.workspace.remove();
  }

  async #runStack(stack: RehearsalStack, apply: boolean): Promise<StackOutcome> {
    const { name } = stack;
    const foreign = foreignTypes(stack);
    if (foreign.length > 0) return stopped(name, "init", "not served", foreign.join(", "));
    this.workspace.add(stack);
    const colour = this.#options.colour ? [] : ["-no-color"];
    const init = await this.#step(name, "init", ["init", "-input=false", ...colour]);
    if (init.exitCode !== 0) return failed(name, "init", init);
    const validate = await this.#step(name, "validate", ["validate", ...colour]);
    if (validate.exitCode !== 0) return failed(name, "validate", validate);
    const plan = await this.#step(name, "plan", ["plan", "-input=false", "-out=tfplan", ...colour]);
    if (plan.exitCode !== 0) return failed(name, "plan", plan);
    const outcome: StackOutcome = {
      stack: name,
      plan: plan.stdout,
      summary: parsePlanSummary(plan.stdout),
      applied: false,
    };
    const shown = this.#options.json ? await this.#step(name, "show", ["show", "-json", "tfplan"]) : undefined;
    if (shown && shown.exitCode !== 0) return { ...outcome, ...failed(name, "show", shown), plan: plan.stdout };
    const withJson = shown ? { ...outcome, planJson: shown.stdout } : outcome;
    if (!apply) return withJson;
    return this.#apply(withJson, colour);
  }

  async #apply(outcome: StackOutcome, colour: readonly string[]): Promise<StackOutcome> {
    const { stack } = outcome;
    const applied = await this.#step(stack, "apply", ["apply", "-input=false", ...colour, "tfplan"]);
    if (applied.exitCode !== 0) return { ...outcome, failure: failed(stack, "apply", applied).failure! };
    const second = await this.#step(stack, "second plan", ["plan", "-input=false", "-detailed-exitcode", ...colour]);
    if (second.exitCode === 0) return { ...outcome, applied: true };
    const cause = second.exitCode === 2 ? "not empty" : (second.cause ?? "terraform");
    return {
      ...outcome,
      applied: true,
      failure: { step: "second plan", cause, output: second.stdout + second.stderr },
    };
  }

  #step(stack: string, step: Step, args: readonly string[]): Promise<TerraformResult> {
    this.#options.onStep?.(stack, step);
    return this.terraform(stack, args);
  }
}

function failed(stack: string, step: Step, { stdout, stderr, cause }: TerraformResult): StackOutcome {
  return stopped(stack, step, cause ?? "terraform", stderr + stdout);
}

function stopped(stack: string, step: Step, cause: StepFailure["cause"], output: string): StackOutcome {
  return { stack, plan: "", summary: undefined, applied: false, failure: { step, cause, output } };
}
