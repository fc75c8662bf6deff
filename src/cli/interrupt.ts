/** Runs something that an interrupt or a request to end stops in an orderly way; the reason is the signal's name. */
export async function untilInterrupted<T>(body: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const abort = (name: NodeJS.Signals): void => controller.abort(name);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, abort);
  try {
    return await body(controller.signal);
  } finally {
    for (const signal of signals) process.off(signal, abort);
  }
}
