import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const executablePath = "/usr/bin/chromium";
const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** A real browser: Debian's chromium, installed when this may be done. Null, with a line that says why, when there is none. */
export async function openBrowser(): Promise<Browser | null> {
  if (!existsSync(executablePath)) install();
  if (existsSync(executablePath)) return chromium.launch({ executablePath, args: flags.split(" ") });
  process.stderr.write(
    `Browser tests are skipped: there is no ${executablePath}. As root: apt-get install -y --no-install-recommends chromium fonts-liberation\n`,
  );
  return null;
}

function install(): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  process.stderr.write("Installing chromium for the browser tests...\n");
  const options = {
    stdio: "ignore",
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  } as const;
  spawnSync("apt-get", ["update"], options);
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"], options);
}
