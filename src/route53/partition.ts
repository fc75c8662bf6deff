import type { Partition } from "./alias-targets";

/** The partition whose ARNs a region's resources carry. */
export function partitionOfRegion(region: string): Partition {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}
