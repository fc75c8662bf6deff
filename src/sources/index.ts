import { crdSource } from "./crd";
import { ingressSource } from "./ingress";
import type { Source } from "./source";

/** Every source that is compiled, in the order of external-dns' own list. */
export const SOURCES: readonly Source[] = [ingressSource, crdSource];
