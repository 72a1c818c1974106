/** A shop with variants, options and answers of its own, for tests of the language model. */
export const cafe = {
  products: [
    { id: "latte", name: "Oat latte", category: "Coffee", price: 450, optionGroups: ["extras"] },
    {
      id: "cold",
      name: "Cold brew",
      category: "Coffee",
      description: "Steeped for 18 hours, served over ice.",
      price: 400,
      variants: [
        { id: "s", name: "small", price: 400 },
        { id: "l", name: "large", price: 550 },
      ],
    },
    {
      id: "cake",
      name: "Walnut cake",
      category: "Cakes",
      price: 600,
      description: "With honey. Contains nuts.",
    },
    { id: "tart", name: "Lemon tart", category: "Cakes", price: 500, stock: 5 },
  ],
  optionGroups: [
    {
      id: "extras",
      name: "Extras",
      excludable: true,
      amounts: ["light", "extra"],
      choices: [
        { id: "cinnamon", name: "Cinnamon", price: 0 },
        { id: "shot", name: "Espresso shot", price: 100, countable: true },
      ],
    },
  ],
  answers: [
    ["Do you have parking?", "Yes, there are 6 parking spaces behind the house."],
    ["Where do your beans come from?", "From two farms in Colombia, roasted here every Tuesday."],
  ] as [string, string][],
};
