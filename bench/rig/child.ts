import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { openSync, closeSync } from "node:fs";

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface Child {
  pid: number;
  process: ChildProcess;
  exited: Promise<Exit>;
  /** Sends the signal, and SIGKILL if it is still there after `patienceMs`. */
  stop(signal?: NodeJS.Signals, patienceMs?: number): Promise<Exit>;
}

export interface ChildOptions {
  args?: string[];
  env?: Record<string, string>;
  nodeArguments?: string[];
  /** Gets what the process writes; default: its output is dropped. */
  logFile?: string;
}

/** A Node process with a channel to it, and an environment that holds nothing of ours but the path. */
export function startChild(script: string, options: ChildOptions = {}): Child {
  const log = options.logFile === undefined ? "ignore" : openSync(options.logFile, "a");
  const child = fork(script, options.args ?? [], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production", ...options.env },
    execArgv: options.nodeArguments ?? [],
    stdio: ["ignore", log, log, "ipc"],
    serialization: "advanced",
  });
  if (typeof log === "number") closeSync(log);
  child.on("error", () => undefined); // a message to a process that has just ended
  const exited = new Promise<Exit>((resolve) =>
    child.once("exit", (code, signal) => resolve({ code, signal })),
  );
  return {
    pid: child.pid ?? 0,
    process: child,
    exited,
    async stop(signal = "SIGTERM", patienceMs = 30_000) {
      child.kill(signal);
      const impatient = setTimeout(() => child.kill("SIGKILL"), patienceMs);
      const exit = await exited;
      clearTimeout(impatient);
      return exit;
    },
  };
}

/** The next message of a kind from a child; rejects when the child ends first. */
export function nextMessage<T extends { type: string }>(child: Child, type: T["type"]): Promise<T> {
  return new Promise((resolve, reject) => {
    const listen = (message: unknown) => {
      if ((message as { type?: string }).type !== type) return;
      child.process.off("message", listen);
      resolve(message as T);
    };
    child.process.on("message", listen);
    void child.exited.then(({ code, signal }) =>
      reject(new Error(`the process ended (${code ?? signal}) before it said "${type}"`)),
    );
  });
}
