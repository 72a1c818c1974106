import { join } from "node:path";
import { nextMessage, startChild } from "../../../bench/rig/child.js";
import type { Child } from "../../../bench/rig/child.js";

export interface ServiceSettings {
  buildDir: string;
  port: number;
  logFile: string;
  env: Record<string, string>;
}

export interface Service extends Child {
  url: string;
}

/** Starts one process of the service; does not wait for it. */
export function spawnService(settings: ServiceSettings, extra: Record<string, string> = {}): Child {
  return startChild(join(settings.buildDir, "tests/experiments/service-entry.js"), {
    env: { ...settings.env, PORT: String(settings.port), ...extra },
    logFile: settings.logFile,
    nodeArguments: ["--enable-source-maps"],
  });
}

/** Starts one process of the service; resolves when it answers. */
export async function startService(
  settings: ServiceSettings,
  extra: Record<string, string> = {},
): Promise<Service> {
  const child = spawnService(settings, extra);
  const { url } = await nextMessage<{ type: "ready"; url: string }>(child, "ready");
  return { ...child, url };
}
