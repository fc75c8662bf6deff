import http from "node:http";
import https from "node:https";
import type { KubeConfig } from "@kubernetes/client-node" with { "resolution-mode": "import" };

/** What an API server answered; `body` is undefined when it is not JSON. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

const TIMEOUT_MILLISECONDS = 60_000;

/** A page of 500 large objects stays far below this. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Asks an API server with the credentials of a kubeconfig's current context.
 *
 * Only reads. Rejects when there is no answer; any status is an answer.
 */
export class ApiClient {
  readonly #config: KubeConfig;
  readonly #server: string;

  constructor(config: KubeConfig) {
    this.#config = config;
    this.#server = (config.getCurrentCluster()?.server ?? "").replace(/\/+$/, "");
  }

  async get(path: string): Promise<ApiAnswer> {
    const url = new URL(this.#server + path);
    const options: https.RequestOptions = { headers: { Accept: "application/json" } };
    // Runs the user's exec plugin where the kubeconfig names one, as kubectl does.
    await this.#config.applyToHTTPSOptions(options);
    return new Promise((done, fail) => {
      const client = url.protocol === "http:" ? http : https;
      const request = client.get(url, { ...options, timeout: TIMEOUT_MILLISECONDS }, (response) => {
        collect(response).then((body) => done({ status: response.statusCode ?? 0, body }), fail);
      });
      request.on("timeout", () => request.destroy(new Error(`no answer in ${TIMEOUT_MILLISECONDS / 1000} seconds`)));
      request.on("error", fail);
    });
  }
}

async function collect(response: http.IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new Error("the answer is too large");
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return undefined;
  }
}
