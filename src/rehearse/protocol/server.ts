import {
  Server,
  ServerCredentials,
  type sendUnaryData,
  type ServerUnaryCall,
  type UntypedHandleCall,
} from "@grpc/grpc-js";
import { parse, type Type } from "protobufjs";
import { TFPLUGIN6 } from "./definition";

/** The methods of the protocol: request in, response out; `peer` tells connections apart. */
export type Handlers = Readonly<Record<string, (request: never, peer: string) => object>>;

/** What a request waits for before it is answered; undefined for nothing. */
export type Pace = (method: string, request: object) => Promise<void> | undefined;

/** A provider that listens, in the form in which Terraform is told about it. */
export interface RunningServer {
  /** `127.0.0.1:PORT` */
  readonly address: string;
  stop(): void;
}

/**
 * Serves a provider on loopback.
 *
 * TCP and not a socket file: connections are told apart by their port, and each provider alias has one of its own.
 */
export async function serve(
  handlers: Handlers,
  onBug: (error: Error) => void,
  pace: Pace = () => undefined,
): Promise<RunningServer> {
  const server = new Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
  const { service, implementation } = describe(handlers, onBug, pace);
  server.addService(service, implementation);
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) => {
      if (error) reject(error);
      else resolve(bound);
    });
  });
  return { address: `127.0.0.1:${port}`, stop: () => server.forceShutdown() };
}

/** What Terraform reads from the environment to use a provider that runs already. Source: Terraform, "Debugging Providers". */
export function reattachVariable(address: string, sources: readonly string[]): string {
  const entry = {
    Protocol: "grpc",
    ProtocolVersion: 6,
    Pid: process.pid,
    Test: true,
    Addr: { Network: "tcp", String: address },
  };
  return JSON.stringify(Object.fromEntries(sources.map((source) => [source, entry])));
}

type Call = ServerUnaryCall<object, object>;

function describe(handlers: Handlers, onBug: (error: Error) => void, pace: Pace) {
  const { root } = parse(TFPLUGIN6, { keepCase: true });
  const methods = root.lookupService("tfplugin6.Provider").methodsArray.filter(({ name }) => name in handlers);
  const service = Object.fromEntries(
    methods.map((method) => {
      const request = root.lookupType(`tfplugin6.${method.requestType}`);
      const response = root.lookupType(`tfplugin6.${method.responseType}`);
      return [
        method.name,
        {
          path: `/tfplugin6.Provider/${method.name}`,
          requestStream: false,
          responseStream: false,
          requestSerialize: (value: object) => write(request, value),
          requestDeserialize: (bytes: Buffer) => request.decode(bytes),
          responseSerialize: (value: object) => write(response, value),
          responseDeserialize: (bytes: Buffer) => response.decode(bytes),
        },
      ];
    }),
  );
  const implementation = Object.fromEntries(
    methods.map(({ name }): [string, UntypedHandleCall] => [
      name,
      (call: Call, done: sendUnaryData<object>) => {
        const answer = (): void => {
          try {
            done(null, handlers[name]!(call.request as never, call.getPeer()));
          } catch (error) {
            onBug(error as Error);
            done(error as Error);
          }
        };
        const wait = pace(name, call.request);
        if (wait) void wait.then(answer);
        else answer();
      },
    ]),
  );
  return { service, implementation };
}

function write(type: Type, value: object): Buffer {
  return Buffer.from(type.encode(type.fromObject(value)).finish());
}
