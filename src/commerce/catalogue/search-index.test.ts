import { expect, test } from "@jest/globals";
import { buildSearchIndex } from "./search-index.js";

function shop(...names: string[]) {
  const products = names.map((line) => {
    const [name = "", category = "Things", aliases = "", variants = ""] = line.split("|");
    const list = (text: string) => text.split(",").filter(Boolean);
    return {
      name,
      category,
      aliases: list(aliases),
      variants: list(variants).map((variant) => ({ name: variant, aliases: [] })),
    };
  });
  const index = buildSearchIndex(products);
  return {
    find: (query: string, limit = 10) =>
      index.search(query, limit).places.map((place) => products[place]?.name),
  };
}

const bellas = shop(
  "Blue vase|Home",
  "Tall glass vase|Home",
  "Clay vase|Home",
  "Margherita|Pizza|margarita",
  "Pepperoni|Pizza||Small,Large",
  "Rainbow cake|Bakery",
  "Coke 330 ml|Drinks|coca cola",
  "Blueberry soda|Drinks",
  "Wool T-shirt|Clothes||Small,Large",
  "Black Beanbag|Home",
  "Crème brûlée|Bakery",
  "Shave cream|Care",
  "Tape|Office",
  "Tap|Home",
  "Men's knife set|Home",
);

test.each([
  ["vase", ["Blue vase", "Clay vase", "Tall glass vase"]],
  ["do u have vases", ["Blue vase", "Clay vase", "Tall glass vase"]],
  ["VASES!", ["Blue vase", "Clay vase", "Tall glass vase"]],
  ["blue vase", ["Blue vase"]],
  ["the blue ones", ["Blue vase"]],
  ["pizza", ["Margherita", "Pepperoni"]],
  ["peperoni", ["Pepperoni"]],
  ["pepperoni pizza", ["Pepperoni"]],
  ["large pepperoni", ["Pepperoni"]],
  ["margarita", ["Margherita"]],
  ["rainbwo caek", ["Rainbow cake"]],
  ["unicorn cake", ["Rainbow cake"]],
  ["coca-cola", ["Coke 330 ml"]],
  ["coke 330ml", ["Coke 330 ml"]],
  ["cocacola", ["Coke 330 ml"]],
  ["creme brulee", ["Crème brûlée"]],
  ["tshirts", ["Wool T-shirt"]],
  ["t shirt", ["Wool T-shirt"]],
  ["bean bag", ["Black Beanbag"]],
  ["tap", ["Tap"]],
  ["blue case", ["Blue vase"]],
  ["knives for men", ["Men's knife set"]],
  ["bluebery", ["Blueberry soda"]],
  ["helicopter", []],
  ["", []],
  ["the", []],
])("%j finds %j", (query, names) => {
  expect(bellas.find(query)).toEqual(names);
});

test.each([
  ["vase", "vases"],
  ["dish", "dishes"],
  ["tomato", "tomatoes"],
  ["shoe", "shoes"],
  ["cookie", "cookies"],
  ["berry", "berries"],
  ["pie", "pies"],
  ["toy", "toys"],
  ["knife", "knives"],
  ["loaf", "loaves"],
  ["glass", "glasses"],
  ["box", "boxes"],
  ["bus", "buses"],
  ["woman", "women's"],
  ["olive", "olives"],
])("%s and %s find each other", (one, many) => {
  expect(shop(one, "filler").find(many)).toEqual([one]);
  expect(shop(many, "filler").find(one)).toEqual([many]);
});

test("the name counts more than the category, the category more than a variant", () => {
  const { find } = shop("Rug|Home||Red", "Lamp|Red", "Red lamp|Home");
  expect(find("red")).toEqual(["Red lamp", "Lamp", "Rug"]);
});

test("equally good products keep the shop's order, up to the limit", () => {
  const { find } = shop("Mug one", "Mug two", "Mug three", "Mug");
  expect(find("mug", 3)).toEqual(["Mug", "Mug one", "Mug two"]);
});

test("numbers are never corrected", () => {
  expect(shop("Bulb 40W", "Bulb 60W").find("60w")).toEqual(["Bulb 60W"]);
  expect(shop("Model 4021").find("4022")).toEqual([]);
});

test("other scripts are found by their beginning too", () => {
  expect(shop("寿司セット", "Борщ с говядиной").find("寿司")).toEqual(["寿司セット"]);
  expect(shop("寿司セット", "Борщ с говядиной").find("борщ")).toEqual(["Борщ с говядиной"]);
});
