import { expect, test } from "@jest/globals";
import { catalogueFolder, catalogueOfShop, isRight, readSentence, sentencesOf } from "./shop-sentences.js";

/** Sixty sentences a catalogue, as buyers of such shops type them; every third was never looked at while rules were written. */
const shops = ["apparel", "home-and-garden", "jewelery"];
const enough = 0.9;

test.each(shops)("%s: sixty different sentences, twenty of them held out", (shop) => {
  const sentences = sentencesOf(shop);
  expect(new Set(sentences.map(({ said }) => said)).size).toBe(60);
  expect(sentences.filter(({ heldOut }) => heldOut)).toHaveLength(20);
});

for (const shop of shops) {
  const catalogue = catalogueOfShop(shop);
  if (!catalogue) {
    test.skip(`${shop} is not measured: its catalogue is not in ${catalogueFolder}`, () => undefined);
    continue;
  }
  test.each(["tuned", "held out"])(`${shop}: at least 90 of 100 %s sentences are read right`, (part) => {
    const sentences = sentencesOf(shop).filter(({ heldOut = false }) => heldOut === (part === "held out"));
    const missed = sentences.filter((each) => !isRight(each, readSentence(each, catalogue), catalogue));
    const right = sentences.length - missed.length;
    process.stdout.write(`${shop}, ${part}: ${right} of ${sentences.length} right\n`);
    expect({
      right: right / sentences.length >= enough,
      missed: missed.map(({ said }) => said),
    }).toMatchObject({
      right: true,
    });
  });
}
