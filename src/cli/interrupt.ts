/** Runs something that an interrupt or a request to end stops in an orderly way. */
export async function untilInterrupted<T>(body: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, abort);
  try {
    return await body(controller.signal);
  } finally {
    for (const signal of signals) process.off(signal, abort);
  }
}
