import type { ServiceError } from "../../route53/service/route53";
import type { IamError } from "../cloud/iam";
import { failure, type Result } from "./problem";

/** An error of a service in the form in which the provider shows it, e.g. `creating Route53 Record: …, InvalidChangeBatch: …`. */
export function serviceProblem(
  service: string,
  doing: string,
  operation: string,
  error: ServiceError | IamError,
): Extract<Result<never>, { ok: false }> {
  const status = "status" in error ? error.status : 400;
  return failure(
    `${doing}: operation error ${service}: ${operation}, https response error StatusCode: ${status}, ${error.code}: ${error.message}`,
  );
}
