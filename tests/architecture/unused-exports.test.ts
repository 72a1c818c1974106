import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { buildHouse, repository } from "./house.js";

const house = buildHouse({
  "src/commerce/orders.ts": `
    export function placeOrder() {}
    export const findOrder = 1, loseOrder = 2;
    export interface Order {}
    export type OrderId = string;
    export interface Deps {}
    export interface Itself { next?: Itself }
    export function withDeps(deps: Deps) {}
    export function onlyTested() {}
    /** @forTests looked at, never called */
    export function peek() {}
    export function named() {}
    export function lazily() {}
    export function passedOnForNobody() {}
    export function inAType() {}`,
  "src/commerce/index.ts": `export { placeOrder, passedOnForNobody, lazily } from "./orders.js";`,
  "src/commerce/orders.test.ts": `import { onlyTested, peek, loseOrder } from "./orders.js";`,
  "src/commerce/carts.ts": `import { findOrder, withDeps, named as renamed, type Order } from "./orders.js"; type It = typeof import("./orders.js").inAType;`,
  "src/main.ts": `import { placeOrder } from "./commerce/index.js"; const { lazily } = await import("./commerce/index.js");`,
  "tests/support.ts": `export const aCart = 1; export const forgotten = 2; export default 3;`,
  "tests/journey.test.ts": `import { aCart } from "./support.js";`,
});
afterAll(() => house.remove());

test("names what only tests, only an index or nobody uses", () => {
  const script = join(repository, "scripts/unused-exports.ts");
  const run = spawnSync(process.execPath, ["--import", "tsx", script, house.folder], {
    encoding: "utf8",
    cwd: repository,
  });
  const named = run.stdout.match(/\S+$/gm)?.slice(1);
  expect(named?.sort()).toEqual([
    "Itself",
    "OrderId",
    "forgotten",
    "loseOrder",
    "onlyTested",
    "passedOnForNobody",
    "passedOnForNobody",
  ]);
  expect(run.status).toBe(1);
});
