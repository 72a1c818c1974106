import { askingRules } from "./asking-rules.js";
import type { IntentRule } from "./intent-rule.js";

/** What is wanted of the cart, of checkout and of the chat itself. */
const wishRules: readonly IntentRule[] = [
  {
    intent: "emptyCart",
    all: [["empty", "remove", "cancel"], ["cart"]],
    also: ["all", "want", "asks", "my"],
  },
  {
    intent: "emptyCart",
    all: [["remove", "empty"], ["all"]],
    also: ["cart", "want", "asks", "my", "order"],
  },
  {
    intent: "cart",
    all: [["cart"], ["show", "asks", "have"]],
    also: ["my", "want", "now", "have"],
    none: ["empty", "remove", "pay", "finish", "price"],
    interrupts: true,
  },
  {
    intent: "cart",
    all: [["total"]],
    also: ["asks", "my", "now", "show", "order", "cart", "price", "all"],
    none: ["deliver"],
  },
  {
    intent: "help",
    all: [["help"]],
    also: ["want", "asks", "how", "works", "my"],
    none: ["person", "order", "refund", "return"],
  },
  {
    intent: "help",
    all: [["how"], ["works"]],
    also: ["asks", "help", "want", "my"],
    none: [
      "pay",
      "when",
      "last",
      "refund",
      "return",
      "exchange",
      "cancel",
      "where",
      "status",
      "price",
      "arrive",
    ],
  },
  {
    intent: "home",
    all: [["menu"], ["show", "asks", "want", "sell"]],
    also: ["all", "want", "asks", "my", "sell"],
    none: ["total"],
  },
  {
    intent: "home",
    all: [["show", "sell"], ["all"]],
    also: ["want", "asks", "sell", "have", "my"],
    none: ["cart", "total", "order"],
  },
  {
    intent: "home",
    all: [["sell"], ["asks", "sell"]],
    also: ["all", "have", "now", "day"],
    none: ["cart", "card", "method"],
  },
  { intent: "startOver", all: [["start"]], also: ["my", "asks"] },
  { intent: "undo", all: [["undo"]], also: ["want", "asks", "back", "cancel"] },
  {
    intent: "confirm",
    all: [["confirm"], ["order", "confirm"]],
    also: ["my", "want", "asks"],
    none: ["not", "status", "when", "where", "asks"],
  },
  {
    intent: "checkout",
    all: [["finish"], ["want", "order", "pay", "my"]],
    also: ["my", "asks", "now"],
    none: ["when", "how"],
  },
  {
    intent: "checkout",
    all: [["pay"], ["want", "now"]],
    also: ["my", "now", "order", "cart"],
    none: ["card", "cash", "how", "method", "accept"],
  },
  {
    intent: "cash",
    all: [["cash"], ["pay", "want", "deliver"]],
    also: ["arrive", "when", "my", "deliver", "want"],
    none: ["asks"],
  },
  { intent: "card", all: [["card"], ["pay", "want"]], also: ["my", "want", "pay"], none: ["asks"] },
  {
    intent: "cash",
    all: [["cash"]],
    also: ["asks", "pay", "deliver", "fetch", "my", "want"],
    none: ["how", "accept", "method"],
  },
  {
    intent: "pickup",
    all: [["fetch"], ["fetch", "want", "my", "asks"]],
    also: ["my", "want", "order"],
    none: ["where", "when", "deliver", "area"],
  },
  {
    intent: "delivery",
    all: [["deliver"], ["want", "home", "my"]],
    also: ["home", "toPlace", "want", "my"],
    none: ["asks", "when", "where", "area", "price", "order", "orderNumber", "status"],
  },
  { intent: "more", all: [["more"], ["show"]], also: ["want", "my", "asks"] },
  { intent: "back", all: [["back"], ["want", "my", "back"]], also: ["asks"] },
];

/**
 * What makes an intent, the same in every language: cues that belong together. The order decides between equals. What is bought is
 * never told by one cue alone: "open back dress" has "open", and nobody asks when.
 */
export const intentRules: readonly IntentRule[] = [...askingRules, ...wishRules];
