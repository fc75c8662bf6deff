import type { LiveRecord } from "../inventory";

/** Who makes and changes a record set. */
export type Ownership =
  | {
      readonly by: "external-dns";
      readonly owner: string;
      /** The object it was made for, e.g. `ingress/web/shop`; empty when the registry does not say. */
      readonly resource: string;
      readonly registry: "txt" | "dynamodb";
      /** The ownership records that say so, sorted; empty for another registry than TXT. */
      readonly txt: readonly LiveRecord[];
    }
  | { readonly by: "terraform"; readonly state: string; readonly address: string };

/** Who owns what in some hosted zones; what is in no map is nobody's. */
export type Owners = ReadonlyMap<LiveRecord, Ownership>;

/** `external-dns (rke2-cluster)`, `Terraform (prod.json, aws_route53_record.www)`. */
export function describeOwner(ownership: Ownership | undefined): string {
  if (!ownership) return "nobody";
  if (ownership.by === "external-dns") return `external-dns (${ownership.owner})`;
  return `Terraform (${ownership.state}, ${ownership.address})`;
}
