import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { buildHouse, repository } from "./house.js";

const lines = (count: number) =>
  Array.from({ length: count }, (_, line) => `export const x${line} = ${line};`).join("\n");
const longBody = Array.from({ length: 61 }, (_, line) => `  n += ${line};`).join("\n");

/** Each file breaks exactly the rule beside it; null breaks none. */
const cases: [file: string, text: string, broken: string | null][] = [
  ["src/forgets.ts", `async function send() {}\nexport function go() { send(); }`, "no-floating-promises"],
  ["src/misuses.ts", `export const f = (a: number[]) => a.forEach(async () => {});`, "no-misused-promises"],
  ["src/any.ts", `export const f = (a: any) => String(a);`, "no-explicit-any"],
  ["src/long.ts", lines(251), "max-lines"],
  [
    "src/long-function.ts",
    `export function f() {\n  let n = 0;\n${longBody}\n  return n;\n}`,
    "max-lines-per-function",
  ],
  [
    "src/type-import.ts",
    `import { Stats } from "node:fs";\nexport type S = Stats;`,
    "consistent-type-imports",
  ],
  ["src/environment.ts", `export const port = process.env.PORT;`, "no-restricted-properties"],
  [
    "src/environment-taken.ts",
    `const { env } = process;\nexport const port = env.PORT;`,
    "no-restricted-properties",
  ],
  [
    "src/environment-import.ts",
    `import { env } from "node:process";\nexport const p = env.PORT;`,
    "no-restricted-imports",
  ],
  ["src/speaks.ts", `console.log("hello");\nexport {};`, "no-console"],
  ["src/default.ts", `export default 1;`, "no-restricted-syntax"],
  ["src/everything.ts", `export * from "./fits.js";`, "no-restricted-syntax"],
  ["src/loose.ts", `export const same = (a: number, b: number) => a == b;`, "eqeqeq"],
  ["src/sure.ts", `export const f = (a?: string) => a!.length;`, "no-non-null-assertion"],
  [
    "src/forgetful.ts",
    `export function f(a: "x" | "y") { switch (a) { case "x": return 1; } return 2; }`,
    "switch-exhaustiveness-check",
  ],
  [
    "src/conversations/flows/timer.flow.ts",
    `export const state = { after: { 1000: "later" } };`,
    "no-restricted-syntax",
  ],
  [
    "src/conversations/flows/io.flow.ts",
    `export const state = { invoke: { src: "place" } };`,
    "no-restricted-syntax",
  ],
  [
    "src/conversations/flows/waits.flow.ts",
    `export const f = async () => { await f(); };`,
    "no-restricted-syntax",
  ],
  [
    "src/conversations/flows/channel.flow.ts",
    `export const f = (c: string) => c === "sms";`,
    "no-restricted-syntax",
  ],

  ["src/fits.ts", `${lines(250)}\n// ${"a comment\n// ".repeat(20)}`, null],
  ["src/platform/config/config.ts", `export const port = process.env.PORT;`, null],
  ["scripts/tool.ts", `console.log(process.env.PORT);`, null],
  [
    "src/journey.test.ts",
    `export function f() {\n  let n = 0;\n${longBody}\n  return n;\n}\nexport const p = process.env.X!;`,
    null,
  ],
];

const house = buildHouse(Object.fromEntries(cases.map(([file, text]) => [file, text])));
let found = new Map<string, string[]>();

beforeAll(() => {
  copyFileSync(join(repository, "eslint.config.js"), join(house.folder, "eslint.config.js"));
  const eslint = join(repository, "node_modules/eslint/bin/eslint.js");
  const run = spawnSync(process.execPath, [eslint, ".", "--format", "json"], {
    cwd: house.folder,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const results = JSON.parse(run.stdout) as { filePath: string; messages: { ruleId: string }[] }[];
  found = new Map(
    results.map(({ filePath, messages }) => [
      filePath,
      messages.map(({ ruleId }) => ruleId.replace(/^.*\//, "")),
    ]),
  );
}, 60_000);
afterAll(() => house.remove());

test.each(cases)("%s", (file, _text, broken) => {
  const rules = [...found].find(([path]) => path.endsWith(join(house.folder, file)))?.[1];
  if (broken === null) expect(rules).toEqual([]);
  else expect(rules).toContain(broken);
});
