import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { startService } from "../journeys/support/service.js";
import type { RunningService } from "../journeys/support/service.js";
import { createTestDatabase, type TestDatabase } from "../support/test-database.js";
import { openBrowser } from "./chromium.js";

// A newcomer's first minutes: the service as `npm start` runs it, its demo shop, a real browser.

const browser = await openBrowser();
const inBrowser = browser ? describe : describe.skip;
afterAll(() => browser?.close());

inBrowser("the demo shop on the page with two phones", () => {
  let database: TestDatabase;
  let service: RunningService;
  let dataDir: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = mkdtempSync(join(tmpdir(), "parley-demo-"));
    service = await startService({ DATABASE_URL: database.url, PARLEY_DATA_DIR: dataDir });
  }, 90_000);
  afterAll(async () => {
    await service?.stop();
    await database?.drop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
  });

  async function openPhone(width: number): Promise<{ page: Page; buyer: Locator }> {
    const page = await browser!.newPage({ viewport: { width, height: 860 } });
    page.setDefaultTimeout(15_000);
    await page.goto(`${service.url}/simulator`);
    await page.locator("html[data-ready]").waitFor();
    return { page, buyer: page.locator("#buyer") };
  }

  const write = async (buyer: Locator, text: string): Promise<void> => {
    const field = buyer.getByRole("textbox", { name: /Message from/ });
    await field.fill(text);
    await field.press("Enter");
  };

  test.each([1280, 360])(
    "an order by typing and tapping on a screen %i wide",
    async (width) => {
      const { page, buyer } = await openPhone(width);
      const said = buyer.locator(".message.theirs");
      await page.getByRole("button", { name: "New buyer" }).click();
      await write(buyer, "pepperoni");
      const photo = said.last().getByRole("img").first();
      await photo.waitFor();
      expect(await photo.evaluate((img: { naturalWidth: number }) => img.naturalWidth)).toBeGreaterThan(100);
      await buyer.getByRole("button", { name: "Medium", exact: true }).last().click();
      await said.getByText(/in your cart/).waitFor();
      await write(buyer, "checkout");
      await buyer.getByRole("button", { name: "Delivery", exact: true }).last().click();
      await said.getByText(/What address/).waitFor();
      await write(buyer, "12 Elm Street, Springfield");
      const next = said.getByText(/What name|To confirm/).last();
      await next.waitFor();
      if (/What name/.test((await next.textContent()) ?? "")) await write(buyer, "Ann Smith");
      await buyer.getByRole("button", { name: "Place order", exact: true }).last().click();
      await said.getByText(/is placed/).waitFor();
      await buyer.locator(".message.own").last().getByRole("img", { name: "read" }).waitFor();
      await page.close();
    },
    60_000,
  );
});
