/** Condition keys of `route53:ChangeResourceRecordSets`, each with all values of a request. Source: R53 "Resource and condition scoping". */
export const NAMES_KEY = "route53:ChangeResourceRecordSetsNormalizedRecordNames";
export const TYPES_KEY = "route53:ChangeResourceRecordSetsRecordTypes";
export const ACTIONS_KEY = "route53:ChangeResourceRecordSetsActions";

/** The operator under which names stand. */
export const NAME_OPERATOR = "ForAllValues:StringLike";
