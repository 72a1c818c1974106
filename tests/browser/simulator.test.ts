import { afterAll, beforeEach, afterEach, describe, expect, test } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { openBrowser } from "./chromium.js";
import { startFakeShop } from "./fake-shop.js";
import type { FakeShop } from "./fake-shop.js";

const browser = await openBrowser();
const inBrowser = browser ? describe : describe.skip;
afterAll(() => browser?.close());

let shop: FakeShop;
let page: Page;
/** What a page must never do: log an error, break its policy, ask another host, miss a file. */
let complaints: string[];

async function openPage(width = 1280, height = 860): Promise<void> {
  page = await browser!.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(10_000);
  complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(shop.url) && !request.url().startsWith("blob:"))
      complaints.push(request.url());
  });
  await page.goto(`${shop.url}/simulator`);
  await page.locator("html[data-ready]").waitFor();
}

const phone = (role: "buyer" | "seller") => page.locator(`#${role}`);
const field = (on: Locator) => on.getByRole("textbox", { name: /Message from/ });
const write = async (on: Locator, text: string) => {
  await field(on).fill(text);
  await field(on).press("Enter");
};
const button = (on: Locator | Page, name: string | RegExp) => on.getByRole("button", { name, exact: true });
const own = (on: Locator) => on.locator(".message.own");
const theirs = (on: Locator) => on.locator(".message.theirs");

inBrowser("the page with two phones", () => {
  beforeEach(async () => {
    shop = await startFakeShop();
  });
  afterEach(async () => {
    await page.close();
    await shop.close();
  });

  test("an empty chat says how to begin; one tap begins", async () => {
    await openPage();
    const buyer = phone("buyer");
    expect(await buyer.locator(".suggestion").allTextContents()).toEqual(["hi", "menu", "my orders"]);
    await button(buyer, "hi").click();
    await theirs(buyer).getByText("What would you like?").waitFor();
    expect(await buyer.getByText("Say hello to").isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test("a whole order by typing and tapping; own ticks end blue", async () => {
    await openPage();
    const buyer = phone("buyer");
    await write(buyer, "menu");
    await button(buyer, "See the menu").click();
    await button(buyer.getByRole("dialog"), /Pepperoni/).click();
    await button(buyer, "Delivery").click();
    const placed = theirs(buyer).getByText("is placed");
    await placed.waitFor();
    expect(await placed.locator("strong").textContent()).toBe("1042");
    await own(buyer).nth(2).getByRole("img", { name: "read" }).waitFor();
    expect(await own(buyer).locator(".text").allTextContents()).toEqual(["menu", "Pepperoni", "Delivery"]);
    expect(await own(buyer).nth(2).locator(".quote").textContent()).toContain("Delivery or pickup?");
    await page.locator("#strip .state-read").first().waitFor();
    expect(await page.locator("#strip .calls .good").count()).toBeGreaterThan(3);
    expect(complaints).toEqual([]);
  });

  test("what people write is shown as they wrote it, never run", async () => {
    await openPage();
    const hostile = '<img src=x onerror="document.title=1"> *<b>bold</b>* https://example.com/a?b=c.';
    await write(phone("buyer"), hostile);
    const text = own(phone("buyer")).locator(".text");
    await text.waitFor();
    expect(await text.locator("img").count()).toBe(0);
    expect(await text.locator("strong").textContent()).toBe("<b>bold</b>");
    expect(await text.locator("a").getAttribute("href")).toBe("https://example.com/a?b=c");
    expect(complaints).toEqual([]);
  });

  test("photo, place, voice note and contact can be sent and seen", async () => {
    await openPage();
    const buyer = phone("buyer");
    const attach = async (name: string | RegExp) => {
      const answered = await theirs(buyer).count();
      await button(buyer, "Attach").click();
      await button(buyer.getByRole("dialog"), name).first().click();
      await theirs(buyer).nth(answered).waitFor();
    };
    await attach("Blue vase");
    await attach(/^Home/);
    await attach(/^Voice note/);
    await attach(/^Sam Rivera/);
    await own(buyer).locator("img.picture").waitFor();
    const width = await page.evaluate("document.querySelector('.own img.picture').naturalWidth");
    expect(width).toBeGreaterThan(100);
    await buyer.getByText("12 Elm Street, Brooklyn, NY").waitFor();
    await own(buyer).getByText("+15550107788").waitFor();
    await buyer.locator(".length", { hasText: "0:05" }).waitFor();
    expect(complaints).toEqual([]);
  });

  test("SMS looks like SMS: no buttons, segments counted, and STOP is the carrier's", async () => {
    await openPage();
    const seller = phone("seller");
    await button(seller, "SMS").click();
    await write(seller, "menu");
    await theirs(seller).getByText("1 Margherita $9.00").waitFor();
    expect(await seller.locator(".choices").count()).toBe(0);
    expect(await theirs(seller).locator(".segments").textContent()).toBe("1 segment · GSM-7");
    await write(seller, "STOP");
    await theirs(seller).getByText("You have successfully been unsubscribed").waitFor();
    await page.locator("#strip").getByText("21610, this person opted out").waitFor();
  });

  test("a new buyer starts with an empty phone, the old chat comes back after a reload", async () => {
    await openPage();
    await write(phone("buyer"), "hi");
    await theirs(phone("buyer")).first().waitFor();
    await page.reload();
    await theirs(phone("buyer")).getByText("What would you like?").waitFor();
    await button(phone("buyer"), "New buyer").click();
    await phone("buyer").getByText("Say hello to").waitFor();
    expect(await own(phone("buyer")).count()).toBe(0);
  });

  test("a broken stream is mended and brings what was missed", async () => {
    await openPage();
    await write(phone("buyer"), "hi");
    await theirs(phone("buyer")).first().waitFor();
    shop.dropConnections();
    await shop.simulator.receive({
      from: "whatsapp:+15550001234",
      to: "whatsapp:+14155238886",
      text: "written meanwhile",
    });
    await own(phone("buyer")).getByText("written meanwhile").waitFor();
    expect(await own(phone("buyer")).getByText("written meanwhile").count()).toBe(1);
  });

  test("faults can be switched on, strike, and are off again; the clock jumps a day", async () => {
    await openPage();
    await button(page, "Faults").click();
    const fault = button(page, "Next send: 500");
    await fault.click();
    await page.locator("#faults-count", { hasText: "1" }).waitFor();
    await page.keyboard.press("Escape");
    await write(phone("buyer"), "hi");
    await page.locator("#strip").getByText("fault: status").waitFor();
    await page.locator("#faults-count").waitFor({ state: "hidden" });
    await button(page, "+25 h").click();
    await page.locator("#clock", { hasText: "+1 d" }).waitFor();
  });

  test("with the keyboard alone: the sheet takes the focus, Escape gives it back", async () => {
    await openPage();
    const attach = button(phone("buyer"), "Attach");
    await attach.focus();
    await page.keyboard.press("Enter");
    await phone("buyer").getByRole("dialog").waitFor();
    expect(await page.evaluate("document.activeElement.closest('[role=dialog]') !== null")).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("Attach");
  });

  test("360 px wide: one phone at a time, nothing sticks out, a dot tells of the other phone", async () => {
    await openPage(360, 640);
    const sticksOut = () => page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    expect(await phone("seller").isVisible()).toBe(false);
    await write(phone("buyer"), "menu");
    await button(phone("buyer"), "See the menu").waitFor();
    expect(await sticksOut()).toBe(false);
    await shop.simulator.receive({ from: "whatsapp:+15550100001", to: "whatsapp:+14155238886", text: "hi" });
    await page.locator("[data-tab=seller] .dot").waitFor();
    await button(page, "Seller").click();
    await theirs(phone("seller")).first().waitFor();
    expect(await phone("buyer").isVisible()).toBe(false);
    expect(await page.locator("[data-tab=seller] .dot").isVisible()).toBe(false);
    await button(page, "Underneath").click();
    await page.locator("#strip .card").first().waitFor();
    expect(await sticksOut()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test("a service that is gone is said, and the text is given back", async () => {
    await openPage();
    await page.route("**/simulator/control/messages", (route) => route.abort());
    await write(phone("buyer"), "hello?");
    await phone("buyer").getByText("Not sent: the service is not running.").waitFor();
    expect(await field(phone("buyer")).inputValue()).toBe("hello?");
  });
});
