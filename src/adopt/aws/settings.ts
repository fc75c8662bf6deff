/** How AWS is reached; whatever is undefined the SDK finds in the usual places. */
export interface AwsSettings {
  readonly region: string | undefined;
  readonly profile: string | undefined;
  /** Instead of AWS' own, for tests. */
  readonly endpoint: string | undefined;
}

/** Something of AWS could not be read. */
export class AwsFailure extends Error {
  override readonly name = "AwsFailure";
  constructor(
    /** What was asked, e.g. `ListResourceRecordSets of Z0123456789ABC`. */
    readonly what: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * What every client is made with.
 *
 * Route 53 takes five requests a second of an account, whoever makes them: throttled ones are tried again, slower and slower.
 */
export function clientConfig({ region, profile, endpoint }: AwsSettings) {
  return {
    // Route 53 is one service for all regions of a partition.
    region: region ?? "us-east-1",
    ...(profile !== undefined && { profile }),
    ...(endpoint !== undefined && { endpoint }),
    retryMode: "adaptive",
    maxAttempts: 10,
  };
}

/** Runs a request; whatever it throws becomes an {@link AwsFailure}. */
export async function ask<T>(what: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    const { name, message } = error as Error;
    // What follows repeats the request, the token of a session included.
    const [why] = message.split("The Canonical String for this request");
    throw new AwsFailure(what, `${name}: ${why}`.replace(/\s+/g, " ").trim());
  }
}

/** What an answer says, without what only the SDK knows of it. */
export function plain<T>(value: unknown): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
