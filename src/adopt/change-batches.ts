import type { ApiChange } from "../route53/api";
import { compareBytes } from "../util/compare";

/** Source: Route 53 quotas, "ChangeResourceRecordSets". An UPSERT counts twice. */
const MOST_VALUES = 1000;
const MOST_CHARACTERS = 32_000;

/** One request, as `aws route53 change-resource-record-sets --cli-input-json` takes it. */
export interface ChangeRequest {
  readonly HostedZoneId: string;
  readonly ChangeBatch: { readonly Comment: string; readonly Changes: readonly ApiChange[] };
}

/** A change and the hosted zone it is for. */
export interface ChangeInZone {
  readonly zoneId: string;
  readonly change: ApiChange;
}

/** The requests that make some changes, in order, each as large as Route 53 takes it. */
export function toRequests(changes: readonly ChangeInZone[], comment: string): ChangeRequest[] {
  const requests: { HostedZoneId: string; ChangeBatch: { Comment: string; Changes: ApiChange[] } }[] = [];
  let [values, characters] = [0, 0];
  const sorted = [...changes].sort((a, b) => compareBytes(orderOf(a), orderOf(b)));
  for (const { zoneId, change } of sorted) {
    const size = sizeOf(change);
    const last = requests.at(-1);
    const fits = values + size.values <= MOST_VALUES && characters + size.characters <= MOST_CHARACTERS;
    if (last?.HostedZoneId === zoneId && fits) {
      last.ChangeBatch.Changes.push(change);
      [values, characters] = [values + size.values, characters + size.characters];
    } else {
      requests.push({ HostedZoneId: zoneId, ChangeBatch: { Comment: comment, Changes: [change] } });
      [values, characters] = [size.values, size.characters];
    }
  }
  return requests;
}

function orderOf({ zoneId, change: { Action, ResourceRecordSet } }: ChangeInZone): string {
  const { Name, Type, SetIdentifier = "" } = ResourceRecordSet;
  return JSON.stringify([zoneId, Name, Type, SetIdentifier, Action]);
}

function sizeOf({ Action, ResourceRecordSet }: ApiChange): { readonly values: number; readonly characters: number } {
  const factor = Action === "UPSERT" ? 2 : 1;
  const texts = (ResourceRecordSet.ResourceRecords ?? []).map(({ Value }) => Value);
  return {
    values: factor * Math.max(1, texts.length),
    characters: factor * texts.reduce((sum, text) => sum + text.length, 0),
  };
}
