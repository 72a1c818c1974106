/**
 * Draws the demo shop's product photos into assets/demo: `node --import tsx scripts/demo-pictures/draw.ts [name...]`. Needs a chromium (CHROMIUM, else
 * /usr/bin/chromium); the drawings are committed, so only who changes one runs this.
 */
import { writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { bakes } from "./bakery.js";
import { coffees } from "./cafe.js";
import { drinks } from "./drinks.js";
import { homeGoods } from "./home.js";
import { pizzas } from "./pizza.js";
import { svgOf } from "./scene.js";
import { clothes } from "./wear.js";

const scenes = { ...pizzas, ...coffees, ...bakes, ...drinks, ...homeGoods, ...clothes };
/** Bytes of a picture: a phone on a slow network shows it at once. */
const largest = 25_000;
const asked = process.argv.slice(2);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage({ viewport: { width: 640, height: 640 } });
for (const [name, scene] of Object.entries(scenes)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  await page.setContent(`<body style="margin:0">${svgOf(scene)}</body>`);
  let picture: Buffer;
  let quality = 88;
  do picture = await page.screenshot({ type: "jpeg", quality: (quality -= 6) });
  while (picture.length > largest);
  await writeFile(new URL(`../../assets/demo/${name}.jpg`, import.meta.url), picture);
}
await browser.close();
