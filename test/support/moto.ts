import { Route53Client } from "@aws-sdk/client-route-53";
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

/** moto's server while a test needs it. */
export interface Moto {
  readonly client: Route53Client;
  /** Forgets everything that was made. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** Installing it, the first time, takes most of it. */
export const MOTO_START_MILLISECONDS = 240_000;

/**
 * Starts moto's server on loopback and waits until it answers; throws one plain sentence when it cannot be had.
 *
 * It ends with the test, also when the test is killed: its standard input closes then.
 */
export async function startMoto(): Promise<Moto> {
  const child = spawn(join(__dirname, "../../script/moto"), [], { stdio: ["pipe", "ignore", "pipe"] });
  const url = await addressOf(child);
  const client = new Route53Client({
    endpoint: url,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  });
  return {
    client,
    reset: async () => {
      await fetch(`${url}/moto-api/reset`, { method: "POST" });
    },
    stop: async () => {
      client.destroy();
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.stdin!.end();
      child.kill();
      await ended;
    },
  };
}

/** The server says where it listens, and answers from then on. */
function addressOf(child: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      child.kill();
      reject(new Error(`this test needs moto: ${why}`));
    };
    const timer = setTimeout(() => fail("it did not start in time"), MOTO_START_MILLISECONDS - 5000);
    child.once("error", (error) => fail(error.message));
    child.once("exit", () => {
      clearTimeout(timer);
      fail(said.trim().split("\n").at(-1) ?? "it ended");
    });
    child.stderr!.on("data", (data: Buffer) => {
      said = (said + data.toString()).slice(-10_000);
      const url = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}
