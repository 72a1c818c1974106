import { nextMessage } from "../../../bench/rig/child.js";
import type { Child } from "../../../bench/rig/child.js";
import { pause } from "../driver/deliver.js";
import { spawnService } from "./service.js";
import type { ServiceSettings } from "./service.js";

/** Keeps one process of the service up, as a supervisor would: what dies is started again 30 ms later. */
export interface Keeper {
  /** Resolves when the process answers. */
  ready(): Promise<void>;
  kill(): void;
  /** Kills it and starts it with these variables set, this once; resolves when it answers. `died` is that process's end. */
  restartWith(extra: Record<string, string>): Promise<{ died: Promise<unknown> }>;
  restarts(): number;
  lastRestartAt(): number;
  stop(): Promise<void>;
}

export function startKeeper(settings: ServiceSettings): Keeper {
  let child: Child;
  let isReady: Promise<unknown>;
  let stopped = false;
  let restarts = 0;
  let lastRestartAt = 0;
  let extra: Record<string, string> = {};

  function start(): void {
    child = spawnService(settings, extra);
    extra = {};
    isReady = nextMessage(child, "ready");
    isReady.catch(() => undefined);
    void child.exited.then(async () => {
      if (stopped) return;
      await pause(30);
      restarts++;
      lastRestartAt = Date.now();
      start();
    });
  }

  start();
  return {
    async ready() {
      // A process that dies on its way up is followed by another; only many in a row are a failure of the run.
      for (let tries = 1; ; tries++) {
        try {
          await isReady;
          return;
        } catch (error) {
          if (tries === 10 || stopped) throw error;
          await pause(100);
        }
      }
    },
    kill: () => void child.process.kill("SIGKILL"),
    async restartWith(variables) {
      extra = variables;
      child.process.kill("SIGKILL");
      await child.exited;
      await pause(60);
      const died = child.exited;
      await this.ready();
      return { died };
    },
    restarts: () => restarts,
    lastRestartAt: () => lastRestartAt,
    async stop() {
      stopped = true;
      await child.stop("SIGTERM");
    },
  };
}
