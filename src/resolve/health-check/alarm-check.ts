import * as messages from "../../diagnostics/catalog/record-set";
import { quote } from "../../diagnostics/diagnostic";
import type { AlarmCheck } from "../../endpoint/health-check";
import { isLatencyRegion } from "../../route53/regions";
import { read, reportKey, type HealthCheckInput } from "./context";
import { readSwitch } from "./settings";

const ALARM = "kube53.dev/health-check-alarm";
const REGION = "kube53.dev/health-check-alarm-region";
const INSUFFICIENT_DATA = "kube53.dev/health-check-insufficient-data";
const STATUSES = ["Healthy", "Unhealthy", "LastKnownStatus"] as const;

/**
 * A check that follows a CloudWatch alarm, named as `region/name` or with its region in a key of its own.
 *
 * @returns undefined when the alarm or its region is missing (reported as K53-E358)
 */
export function alarmCheck(input: HealthCheckInput): AlarmCheck | undefined {
  const text = read(input, ALARM) ?? "";
  const region = read(input, REGION);
  const slash = text.indexOf("/");
  // Names of alarms may contain slashes, so a first part that is no region belongs to the name.
  const inText = slash > 0 && isLatencyRegion(text.slice(0, slash)) ? text.slice(0, slash) : undefined;
  const alarmName = inText === undefined ? text : text.slice(slash + 1);
  const alarmRegion = region ?? inText;
  const problem = problemOf(alarmName, alarmRegion, inText);
  if (problem !== undefined) reportKey(input, ALARM, messages.invalidHealthCheckAlarm(problem));
  const insufficientData = readInsufficientData(input);
  if (problem !== undefined || alarmRegion === undefined) return undefined;
  return {
    kind: "alarm",
    alarmName,
    alarmRegion,
    insufficientData,
    inverted: readSwitch(input, "kube53.dev/health-check-inverted") ?? false,
    disabled: readSwitch(input, "kube53.dev/health-check-disabled") ?? false,
  };
}

function problemOf(name: string, region: string | undefined, inText: string | undefined): string | undefined {
  if (name === "") return "names no alarm";
  if (name.length > 256) return `has ${name.length} characters, 256 are allowed`;
  if (region === undefined) return `${quote(name)} has no region`;
  if (!isLatencyRegion(region)) return `names the unknown region ${quote(region)}`;
  if (inText !== undefined && inText !== region) return `names the regions ${inText} and ${region}`;
  return undefined;
}

function readInsufficientData(input: HealthCheckInput): AlarmCheck["insufficientData"] {
  const text = read(input, INSUFFICIENT_DATA);
  const status = STATUSES.find((candidate) => candidate === text);
  if (status !== undefined || text === undefined) return status ?? "LastKnownStatus";
  const message = messages.invalidHealthCheckSetting(INSUFFICIENT_DATA, text, `one of ${STATUSES.join(", ")}`);
  reportKey(input, INSUFFICIENT_DATA, message);
  return "LastKnownStatus";
}
