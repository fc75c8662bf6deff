#!/usr/bin/env node
import type { Command } from "./command";
import { UsageError } from "./command";
import { EXIT, type ExitCode, type Io } from "./io";

/* eslint-disable @typescript-eslint/no-require-imports -- a command is loaded only when it is run: start-up time */

/** Commands by name, in the order of the help. */
const COMMANDS: Readonly<Record<string, () => Command>> = {
  synth: () => (require("./commands/synth") as typeof import("./commands/synth")).synthCommand,
  compile: () => (require("./commands/compile") as typeof import("./commands/compile")).compileCommand,
  lint: () => (require("./commands/lint") as typeof import("./commands/lint")).lintCommand,
  rehearse: () => (require("./commands/rehearse") as typeof import("./commands/rehearse")).rehearseCommand,
  import: () => (require("./commands/import") as typeof import("./commands/import")).importCommand,
  print: () => (require("./commands/print") as typeof import("./commands/print")).printCommand,
  stacks: () => (require("./commands/stacks") as typeof import("./commands/stacks")).stacksCommand,
  iam: () => (require("./commands/iam") as typeof import("./commands/iam")).iamCommand,
  schema: () => (require("./commands/schema") as typeof import("./commands/schema")).schemaCommand,
};

/**
 * Runs kube53 with the words of a command line.
 *
 * A function of its streams: it does not touch the process, and never throws but for a bug in kube53.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...words] = argv;
  if (name === "--version" || name === "-V") return say(io, `${version()}\n`);
  if (name === undefined || name === "help" || name === "--help" || name === "-h") return showHelp(words[0], name, io);
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) return refuse(unknownCommand(name), io);
  const command = load();
  const own = words.includes("--") ? words.slice(0, words.indexOf("--")) : words;
  if (own.includes("--help") || own.includes("-h")) return showHelp(command.name, "help", io);
  const { parseArguments } = require("./parse-arguments") as typeof import("./parse-arguments");
  try {
    const args = parseArguments(command.takesCommand ? own : words, command.options);
    const rest = command.takesCommand && own !== words ? words.slice(own.length + 1) : undefined;
    return await command.run(rest === undefined ? args : { ...args, rest }, io);
  } catch (error) {
    if (error instanceof UsageError) return refuse(error, io, command.name);
    throw error;
  }
}

function showHelp(topic: string | undefined, word: string | undefined, io: Io): ExitCode {
  const { commandHelp, generalHelp } = require("./help") as typeof import("./help");
  const load = topic !== undefined && Object.hasOwn(COMMANDS, topic) ? COMMANDS[topic] : undefined;
  if (load) return say(io, commandHelp(load()));
  if (topic !== undefined) return refuse(unknownCommand(topic), io);
  const commands = Object.values(COMMANDS).map((command) => command());
  const text = generalHelp(commands, version());
  if (word !== undefined) return say(io, text);
  io.stderr.write(text);
  return EXIT.failure;
}

function unknownCommand(name: string): UsageError {
  const { nearest } = require("../util/nearest") as typeof import("../util/nearest");
  const guess = nearest(name, Object.keys(COMMANDS));
  return new UsageError(`there is no command ${name}`, guess === undefined ? undefined : `did you mean ${guess}?`);
}

function refuse(error: UsageError, io: Io, command?: string): ExitCode {
  io.stderr.write(`kube53: ${error.message}\n`);
  if (error.hint !== undefined) io.stderr.write(`  hint: ${error.hint}\n`);
  io.stderr.write(`kube53 ${command === undefined ? "" : `${command} `}--help says what can be written\n`);
  return EXIT.failure;
}

function say(io: Io, text: string): ExitCode {
  io.stdout.write(text);
  return EXIT.success;
}

function version(): string {
  return (require("../../package.json") as { version: string }).version;
}

if (require.main === module) {
  const { argv, stdout, stderr, env } = process;
  // A reader that has seen enough, such as head, closes the pipe; that is no failure.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const io: Io = {
    // Opening it takes time, and few runs read it.
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
    env,
    cwd: process.cwd(),
    isTerminal: { stdout: Boolean(stdout.isTTY), stderr: Boolean(stderr.isTTY) },
    now: () => performance.now(),
  };
  main(argv.slice(2), io).then(
    (code) => {
      process.exitCode = code;
    },
    (error: Error) => {
      stderr.write(`kube53: a bug in kube53, please report it (K53-E900): ${error.stack ?? error.message}\n`);
      process.exitCode = EXIT.failure;
    },
  );
}
