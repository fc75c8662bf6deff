import { z } from "zod";

const stackName = z.string().regex(/^[a-z0-9_][a-z0-9_-]*$/, "must be the name of a stack");

/** The shape of `kube53.reshard.json`. */
export const reshardSchema = z.strictObject({
  version: z.literal(1),
  stacks: z.array(stackName),
  moves: z.array(
    z.strictObject({
      from: stackName,
      to: stackName,
      address: z.string().regex(/^aws_route53_(record|health_check)\.[A-Za-z0-9_-]+$/, "must be a Terraform address"),
      id: z.string().min(1),
    }),
  ),
});
