import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "@jest/globals";
import { repository } from "./house.js";

// npm runs `npm start` in a shell and, told to stop, tells the shell only.
test("when the shell that npm start runs in is stopped, the service hears SIGTERM", async () => {
  const service = `process.on("SIGTERM", () => { console.log("stopping"); process.exit(); });
    setTimeout(() => {}, 20_000); console.log("up");`;
  const shell = spawn(
    "sh",
    ["-c", '"$0" --import tsx --import ./scripts/launch.ts --eval "$SERVICE"; true', process.execPath],
    {
      cwd: repository,
      env: { ...process.env, NODE_OPTIONS: "", npm_lifecycle_event: "start", SERVICE: service },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const lines = createInterface({ input: shell.stdout });
  expect(await once(lines, "line")).toEqual(["up"]);
  shell.kill("SIGTERM");
  expect(await once(lines, "line")).toEqual(["stopping"]);
});
