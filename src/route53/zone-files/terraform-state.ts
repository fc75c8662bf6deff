import type { ApiHealthCheckConfig, ApiRecordSet, ApiVpc } from "../api";
import { bareZoneId } from "../properties";
import { parseJsonValues } from "./json-values";
import { isProblem, type FileProblem } from "./problem";
import { isRawState, rawResources } from "./raw-state";
import { isMapping } from "./record-set-shape";
import { healthCheckOf, recordSetOf, textOf, textsOf, type TerraformValues } from "./terraform-values";

/** A resource of a state with its place in Terraform. */
interface Addressed {
  /** E.g. `module.dns.aws_route53_record.www[0]`. */
  readonly address: string;
}

/** A record set that Terraform owns. */
export interface StateRecordSet extends Addressed {
  /** Bare. */
  readonly zoneId: string;
  readonly recordSet: ApiRecordSet;
  /** Addresses without index that Terraform knows it to depend on. */
  readonly dependsOn: readonly string[];
}

/** A hosted zone that Terraform owns or has looked up. */
export interface StateZone extends Addressed {
  readonly Id: string;
  readonly Name: string;
  readonly PrivateZone: boolean;
  readonly Comment?: string;
  readonly vpcs: readonly ApiVpc[];
  readonly nameServers: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  /** `false` for a data source. */
  readonly isManaged: boolean;
}

/** A health check that Terraform owns. */
export interface StateHealthCheck extends Addressed {
  readonly Id: string;
  readonly Config: ApiHealthCheckConfig;
  readonly tags: Readonly<Record<string, string>>;
}

/** What a state says about Route 53, in the order of the state. */
export interface TerraformState {
  readonly recordSets: readonly StateRecordSet[];
  readonly zones: readonly StateZone[];
  readonly healthChecks: readonly StateHealthCheck[];
}

/**
 * Reads what `terraform show -json` prints of a state; of a plan, the state before it. What `terraform state pull` prints
 * is read as well.
 *
 * Resources of any module are read, those of other kinds passed over. Never throws, whatever the text.
 */
export function readTerraformState(text: string): TerraformState | FileProblem {
  const values = parseJsonValues(text);
  if (isProblem(values)) return values;
  const [state, ...others] = values;
  if (others.length > 0 || !isMapping(state)) return { problem: "is not what terraform show -json prints" };
  const found: Found = { recordSets: [], zones: [], healthChecks: [] };
  if (isRawState(state)) {
    const resources = rawResources(state);
    return isProblem(resources) ? resources : collect({ resources }, found);
  }
  if (typeof state.format_version !== "string") return { problem: "is not what terraform show -json prints" };
  const prior = isMapping(state.prior_state) ? state.prior_state.values : undefined;
  const root = [state.values, prior].find(isMapping)?.root_module;
  // a state without resources has no values
  return root === undefined ? found : collect(root, found);
}

interface Found {
  readonly recordSets: StateRecordSet[];
  readonly zones: StateZone[];
  readonly healthChecks: StateHealthCheck[];
}

/** Without recursion: modules may be nested as deep as a text is long. */
function collect(root: unknown, found: Found): Found | FileProblem {
  const modules: unknown[] = [root];
  for (let module = modules.pop(); module !== undefined; module = modules.pop()) {
    if (!isMapping(module)) return { problem: "has a module that is none" };
    const { resources = [], child_modules: children = [] } = module;
    if (!Array.isArray(resources) || !Array.isArray(children)) return { problem: "has a module that is none" };
    for (const resource of resources as unknown[]) {
      const problem = read(resource, found);
      if (problem !== undefined) return { problem };
    }
    for (let at = children.length - 1; at >= 0; at--) modules.push(children[at] ?? null);
  }
  return found;
}

function read(resource: unknown, found: Found): string | undefined {
  if (!isMapping(resource)) return "has a resource that is none";
  const { type, mode, values, depends_on: dependsOn } = resource;
  const address = textOf(resource.address) ?? "?";
  const isManaged = mode !== "data";
  const reader = READERS.get(typeof type === "string" ? type : "");
  if (!reader || (!isManaged && type !== "aws_route53_zone")) return undefined;
  const isRead = isMapping(values) && reader(values, { address, isManaged, dependsOn: textsOf(dependsOn) }, found);
  return isRead ? undefined : `has a resource ${JSON.stringify(address)} that is no ${String(type)}`;
}

interface Surroundings {
  readonly address: string;
  readonly isManaged: boolean;
  readonly dependsOn: readonly string[];
}

type Reader = (values: TerraformValues, surroundings: Surroundings, found: Found) => boolean;

const readRecord: Reader = (values, { address, dependsOn }, { recordSets }) => {
  const zoneId = textOf(values.zone_id);
  const recordSet = recordSetOf(values);
  if (zoneId === undefined || !recordSet) return false;
  recordSets.push({ address, zoneId: bareZoneId(zoneId), recordSet, dependsOn });
  return true;
};

const readZone: Reader = (values, { address, isManaged }, { zones }) => {
  const id = textOf(values.zone_id) ?? textOf(values.id);
  const name = textOf(values.name);
  if (id === undefined || name === undefined) return false;
  const vpcs = vpcsOf(values.vpc);
  const comment = textOf(values.comment);
  zones.push({
    address,
    Id: bareZoneId(id),
    Name: name,
    PrivateZone: vpcs.length > 0 || values.private_zone === true,
    ...(comment !== undefined && { Comment: comment }),
    vpcs,
    nameServers: textsOf(values.name_servers),
    tags: tagsOf(values.tags),
    isManaged,
  });
  return true;
};

const readHealthCheck: Reader = (values, { address }, { healthChecks }) => {
  const Id = textOf(values.id);
  const Config = healthCheckOf(values);
  if (Id === undefined || !Config) return false;
  healthChecks.push({ address, Id, Config, tags: tagsOf(values.tags) });
  return true;
};

const READERS: ReadonlyMap<string, Reader> = new Map([
  ["aws_route53_record", readRecord],
  ["aws_route53_zone", readZone],
  ["aws_route53_health_check", readHealthCheck],
]);

function vpcsOf(value: unknown): ApiVpc[] {
  const blocks: unknown[] = Array.isArray(value) ? value : [];
  return blocks.filter(isMapping).flatMap((block) => {
    const id = textOf(block.vpc_id);
    return id === undefined ? [] : [{ VPCId: id, VPCRegion: textOf(block.vpc_region) ?? "" }];
  });
}

function tagsOf(value: unknown): Record<string, string> {
  const entries = isMapping(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
