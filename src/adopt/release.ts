import type { Release } from "../config/config";
import type { RecordIdentity } from "./inventory";

/** Whether a list of releases names a record set. */
export function isReleased(releases: readonly Release[], entry: RecordIdentity): boolean {
  return releases.some((release) => releasesRecord(release, entry));
}

export function releasesRecord(release: Release, { name, type, setIdentifier }: RecordIdentity): boolean {
  return (
    release.name === name &&
    (release.type === undefined || release.type === type) &&
    (release.setIdentifier === undefined || release.setIdentifier === setIdentifier)
  );
}

/** What to write under `release` for one record set. */
export function releaseText({ name, type, setIdentifier }: RecordIdentity): string {
  return setIdentifier === "" ? `${name} ${type}` : `${name} ${type} ${setIdentifier}`;
}
