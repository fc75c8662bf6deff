import { quoteKey } from "../describe";
import type { ChangeRule } from "../rule";

/**
 * What a traffic policy made is the traffic policy's to change.
 *
 * Source: Route 53 API reference, `ResourceRecordSet.TrafficPolicyInstanceId`; the wording is not Route 53's own.
 */
export const trafficPolicy: ChangeRule = ({ recordSet }, { records }) => {
  const group = records.group(recordSet.Name, recordSet.Type);
  const id = group.find(
    ({ TrafficPolicyInstanceId }) => TrafficPolicyInstanceId !== undefined,
  )?.TrafficPolicyInstanceId;
  if (id === undefined) return [];
  return [`Tried to change ${quoteKey(recordSet)} but it belongs to the traffic policy instance ${id}`];
};
