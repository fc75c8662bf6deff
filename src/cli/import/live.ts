import type { AwsSettings } from "../../adopt/aws/settings";
import type { LiveCidrCollection } from "../../adopt/cidr-collections";
import type { LiveHealthChecks } from "../../adopt/health-checks";
import type { ZoneInventory } from "../../adopt/inventory";
import type { RegistryItem } from "../../adopt/owners/dynamodb";
import type { Config } from "../../config/config";
import { liveFailed } from "../../diagnostics/catalog/adopt";
import type { Reporter } from "../../diagnostics/reporter";
import type { Arguments } from "../command";
import type { Io } from "../io";

/** `--dynamodb aws:TABLE`. */
export const LIVE_TABLE = "aws:";
/** `--from aws`. */
const LIVE = "aws";

/** What AWS itself says. */
export interface LiveEvidence {
  readonly inventories: readonly ZoneInventory[];
  readonly healthChecks: LiveHealthChecks;
  readonly cidrCollections: readonly LiveCidrCollection[] | undefined;
  readonly dynamodb: readonly RegistryItem[];
}

/** The values of `--from` that name files. */
export function exportsOf(args: Arguments): string[] {
  return args.all("from").filter((argument) => argument !== LIVE);
}

/** Asks AWS where options say so. What fails is reported as K53-E720. */
export async function readLive(args: Arguments, config: Config, io: Io, reporter: Reporter): Promise<LiveEvidence> {
  const tables = args.all("dynamodb").filter((argument) => argument.startsWith(LIVE_TABLE));
  const asksZones = args.all("from").includes(LIVE);
  const nothing = { inventories: [], healthChecks: new Map(), cidrCollections: undefined, dynamodb: [] };
  if (!asksZones && tables.length === 0) return nothing;
  // Which release of Node.js later ones of the SDK will need is nothing that this run's user can use.
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
  /* eslint-disable @typescript-eslint/no-require-imports -- the SDK is slow to load, and files need none of it */
  const { AwsFailure } = require("../../adopt/aws/settings") as typeof import("../../adopt/aws/settings");
  const settings = awsSettings(args, config, io);
  try {
    const dynamodb: RegistryItem[] = [];
    if (tables.length > 0) {
      const { readTable } = require("../../adopt/aws/dynamodb") as typeof import("../../adopt/aws/dynamodb");
      for (const table of tables) dynamodb.push(...(await readTable(table.slice(LIVE_TABLE.length), settings)));
    }
    if (!asksZones) return { ...nothing, dynamodb };
    const { readAccount } = require("../../adopt/aws/route53") as typeof import("../../adopt/aws/route53");
    return { ...(await readAccount(config, settings)), dynamodb };
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    reporter.report(liveFailed(error.what, error.message));
    return nothing;
  }
}

/** Options before what `kube53.yaml` gives the provider before what the environment says. */
function awsSettings(args: Arguments, { provider }: Config, { env }: Io): AwsSettings {
  return {
    region: args.get("region") ?? provider.region ?? env["AWS_REGION"] ?? env["AWS_DEFAULT_REGION"],
    profile: args.get("profile") ?? provider.profile,
    endpoint: env["AWS_ENDPOINT_URL"],
  };
}
