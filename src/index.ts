/** The public names of kube53: the compiler, its types, and the constructs for a CDKTF app of one's own. */
export { compile, type ClusterInput, type Compilation } from "./compile";
export { parseConfig } from "./config/load";
export { DEFAULTS, type ClusterConfig, type Config, type HostedZone } from "./config/config";
export type { Diagnostic, Severity } from "./diagnostics/diagnostic";
export { formatText } from "./diagnostics/format/text";
export { toJson as diagnosticToJson, type JsonDiagnostic } from "./diagnostics/format/json";
export { DiagnosticCollector, type Reporter } from "./diagnostics/reporter";
export type { Endpoint, Origin, Property } from "./endpoint/endpoint";
export type {
  AlarmCheck,
  CalculatedCheck,
  EndpointCheck,
  HealthCheckDefinition,
  HealthCheckUse,
} from "./endpoint/health-check";
export { endpointToJson, recordSetToJson } from "./endpoint/json";
export type { AliasTarget, RecordSet } from "./endpoint/record-set";
export type { Routing, RoutingPolicy } from "./endpoint/routing";
export { readInput, type InputSpec } from "./manifest/input";
export type { PlanGraph, PlannedHealthCheck, PlannedRecordSet, PlannedStack } from "./plan/graph";
export { toRrsets, type Rrset } from "./plan/rrsets";
export type { InputFile } from "./text/input-file";
export { FoundationStack } from "./synth/foundation-stack";
export { HostedZoneStack } from "./synth/hosted-zone-stack";
export { IamStack } from "./synth/iam-stack";
export { Kube53Stack, type StackSettings } from "./synth/kube53-stack";
export type { SynthOptions } from "./synth/options";
export { addStacks } from "./synth/synthesize";
