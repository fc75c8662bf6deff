import type { Cloud } from "../cloud/cloud";
import { readDynamicValue, writeDynamicValue, type DynamicValue } from "../protocol/dynamic-value";
import { schemaMessage } from "../protocol/schema-message";
import type { Handlers } from "../protocol/server";
import { emptyObject, fitted } from "../schema/schema";
import { isObject, type TfObject, type TfValue } from "../schema/value";
import { checkConfig } from "./check-config";
import { connect } from "./connect";
import { planChange } from "./plan-change";
import type { Problem } from "./problem";
import { PROVIDER_SCHEMA } from "./provider-schema";
import type { Connection, DataSourceType, ResourceType } from "./resource-type";
import { DATA_SOURCES, RESOURCES } from "./resources";

interface Typed {
  readonly type_name: string;
}
type Message<T extends string> = Typed & Readonly<Record<T, DynamicValue>>;

/**
 * The methods of a stand-in for the AWS provider over an in-memory cloud.
 *
 * @param cloud - shared by all connections
 * Source: TF "Rehearsal"; behaviour of resources as in the provider's documentation and TF §2 to §10.
 */
export function createProvider(cloud: Cloud): Handlers {
  const connections = new Map<string, Connection>();
  const connectionOf = (peer: string): Connection => connections.get(peer) ?? connect(cloud, {});

  return {
    GetProviderSchema: () => ({
      provider: schemaMessage(PROVIDER_SCHEMA),
      resource_schemas: Object.fromEntries(RESOURCES.map(({ type, schema }) => [type, schemaMessage(schema)])),
      data_source_schemas: Object.fromEntries(DATA_SOURCES.map(({ type, schema }) => [type, schemaMessage(schema)])),
      server_capabilities: { plan_destroy: false },
    }),

    ValidateProviderConfig: () => ({}),

    ConfigureProvider: ({ config }: { readonly config: DynamicValue }, peer) => {
      connections.set(peer, connect(cloud, objectOf(config)));
      return {};
    },

    ValidateResourceConfig: (request: Message<"config">) => {
      const type = resource(request);
      const config = objectOf(request.config);
      return { diagnostics: messages([...checkConfig(type.schema, config), ...(type.validate?.(config) ?? [])]) };
    },

    ValidateDataResourceConfig: (request: Message<"config">) => ({
      diagnostics: messages(checkConfig(dataSource(request).schema, objectOf(request.config))),
    }),

    UpgradeResourceState: (request: Typed & { readonly raw_state: { readonly json: Uint8Array } }) => {
      const { schema } = resource(request);
      const state = JSON.parse(Buffer.from(request.raw_state.json).toString("utf8")) as TfObject;
      // A newer provider may have written attributes that this one does not know.
      return { upgraded_state: writeDynamicValue(fitted(schema, state)) };
    },

    ReadResource: (request: Message<"current_state"> & { readonly private: Uint8Array }, peer) => {
      const state = objectOf(request.current_state);
      const read = resource(request).read(state, connectionOf(peer));
      return read.ok
        ? { new_state: writeDynamicValue(read.value), private: request.private }
        : { new_state: request.current_state, diagnostics: messages([read.problem]) };
    },

    PlanResourceChange: (request: Message<"prior_state" | "proposed_new_state" | "config">, peer) =>
      plan(resource(request), request, connectionOf(peer)),

    ApplyResourceChange: (request: Message<"prior_state" | "planned_state">, peer) =>
      apply(resource(request), request, connectionOf(peer)),

    ImportResourceState: (request: Typed & { readonly id: string }, peer) => {
      const type = resource(request);
      const imported = type.import(request.id, connectionOf(peer));
      if (!imported.ok) return { diagnostics: messages([imported.problem]) };
      const state = { ...emptyObject(type.schema), ...(imported.value as TfObject) };
      return { imported_resources: [{ type_name: type.type, state: writeDynamicValue(state) }] };
    },

    ReadDataSource: (request: Message<"config">, peer) => {
      const read = dataSource(request).read(objectOf(request.config), connectionOf(peer));
      return read.ok ? { state: writeDynamicValue(read.value) } : { diagnostics: messages([read.problem]) };
    },

    StopProvider: () => ({}),
  };
}

function plan(
  type: ResourceType,
  request: Message<"prior_state" | "proposed_new_state" | "config">,
  { defaultTags }: Connection,
): object {
  const priorValue = readDynamicValue(request.prior_state);
  const config = readDynamicValue(request.config);
  // A resource that is to be destroyed has no configuration.
  if (!isObject(config)) return { planned_state: writeDynamicValue(null), legacy_type_system: true };
  const prior = isObject(priorValue) ? priorValue : null;
  const change = planChange(type.schema, prior, config);
  const tagged = withAllTags(type, change.planned, defaultTags);
  const { planned, replace = [] } = type.plan?.(prior, tagged) ?? { planned: tagged };
  return {
    planned_state: writeDynamicValue(planned),
    requires_replace: [...new Set([...change.replace, ...replace])].map((name) => ({
      steps: [{ attribute_name: name }],
    })),
    legacy_type_system: true,
  };
}

/** `tags_all` is the provider block's default tags and the resource's own over them. */
function withAllTags({ schema }: ResourceType, planned: TfObject, defaults: Connection["defaultTags"]): TfObject {
  if (!("tags_all" in schema.attributes)) return planned;
  const tags = planned["tags"] ?? null;
  if (tags !== null && !isObject(tags)) return planned;
  return { ...planned, tags_all: { ...defaults, ...tags } };
}

function apply(type: ResourceType, request: Message<"prior_state" | "planned_state">, connection: Connection): object {
  const prior = readDynamicValue(request.prior_state);
  const planned = readDynamicValue(request.planned_state);
  if (!isObject(planned)) {
    const outcome = isObject(prior) ? type.delete(prior, connection) : undefined;
    if (outcome?.ok === false) return { new_state: request.prior_state, diagnostics: messages([outcome.problem]) };
    return { new_state: writeDynamicValue(null), legacy_type_system: true };
  }
  const outcome = isObject(prior) ? type.update(prior, planned, connection) : type.create(planned, connection);
  if (outcome.ok) return { new_state: writeDynamicValue(outcome.value), legacy_type_system: true };
  return { new_state: request.prior_state, diagnostics: messages([outcome.problem]), legacy_type_system: true };
}

function objectOf(value: DynamicValue): TfObject {
  const read: TfValue = readDynamicValue(value);
  return isObject(read) ? read : {};
}

function resource({ type_name }: Typed): ResourceType {
  return RESOURCES.find(({ type }) => type === type_name)!;
}

function dataSource({ type_name }: Typed): DataSourceType {
  return DATA_SOURCES.find(({ type }) => type === type_name)!;
}

function messages(problems: readonly Problem[]): object[] {
  return problems.map(({ summary, detail = "", attribute, severity = "error" }) => ({
    severity: severity === "error" ? 1 : 2,
    summary,
    detail,
    ...(attribute !== undefined && { attribute: { steps: [{ attribute_name: attribute }] } }),
  }));
}
