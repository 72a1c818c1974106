import type { ChannelName, InboundMessage, OutgoingMessage } from "../../src/channels/index.js";
import { catalogueOf, openTerms, readCatalogueDocument } from "../../src/commerce/index.js";
import type { PaymentCareOutcome } from "../../src/commerce/index.js";
import type {
  Catalogue,
  OrderPrice,
  OrderSummary,
  PlaceOrderInput,
  PlaceOrderOutcome,
  Shop,
} from "../../src/commerce/index.js";
import type { MediaDone, MediaWish } from "../../src/conversations/media/media-wish.js";
import type { Affair, AffairDone } from "../../src/conversations/affairs/affair.js";
import { continueTurn, startTurn } from "../../src/conversations/take-turn.js";
import type { Answer, Ask, ConversationState } from "../../src/conversations/take-turn.js";
import type { Consulted } from "../../src/conversations/events.js";
import type { Question } from "../../src/conversations/understand/model/question.js";
import type { Verdict } from "../../src/conversations/understand/model/verdict.js";

/** A catalogue from products with what a test does not care about filled in. */
export function aCatalogue(products: readonly object[], optionGroups: readonly object[] = []): Catalogue {
  const outcome = readCatalogueDocument({
    version: 1,
    store: { name: "Bella's", currency: "USD" },
    products: products.map((product) => ({ category: "Things", price: 1000, ...product })),
    optionGroups: optionGroups.map((group) => ({ multiple: true, ...group })),
  });
  if (outcome.kind === "invalid") throw new Error(outcome.problems.join(" "));
  return catalogueOf(outcome.catalogue);
}

export function aShop(catalogue: Catalogue, facts: Partial<Shop> = {}): Shop {
  const shop = { tenantId: "t1", name: "Bella's", currency: "USD", language: "en", timezone: "UTC" };
  return { ...shop, catalogue, answers: [], terms: openTerms, members: [], languageModel: false, ...facts };
}

/** A pizza place with variants, options, things sold out and things that are nearly the same. */
export const menu: Catalogue = aCatalogue(
  [
    {
      id: "pepperoni",
      name: "Pepperoni",
      category: "Pizza",
      price: 1100,
      description: "Tomato, mozzarella and spicy sausage.",
      image: "https://shop.example/pepperoni.jpg",
      variants: [
        { id: "s", name: "small", aliases: [], price: 1100, sku: "PEP-S" },
        { id: "l", name: "large", aliases: ["big"], price: 1400, sku: "PEP-L" },
      ],
      optionGroups: ["topping"],
    },
    {
      id: "margherita",
      name: "Margherita pizza",
      category: "Pizza",
      price: 900,
      aliases: ["margarita"],
      optionGroups: ["topping"],
    },
    {
      id: "coke",
      name: "Coke 330 ml",
      aliases: ["coke", "cokes", "coca cola"],
      category: "Drinks",
      price: 200,
      sku: "COKE",
    },
    { id: "lagoon", name: "Blue lagoon", category: "Drinks", price: 650 },
    { id: "blueberry", name: "Blueberry soda", aliases: ["blue soda"], category: "Drinks", price: 280 },
    { id: "coffee", name: "Coffee", category: "Drinks", price: 300, optionGroups: ["milk"] },
    { id: "rainbow", name: "Rainbow cake", category: "Cakes", price: 1800 },
    { id: "lemon", name: "Lemon tart", category: "Cakes", price: 450, stock: 2 },
    { id: "plum", name: "Plum cake", category: "Cakes", price: 500, stock: 0 },
  ],
  [
    {
      id: "topping",
      name: "Topping",
      excludable: true,
      amounts: ["light", "extra"],
      choices: [
        { id: "olives", name: "olives", aliases: ["olive"] },
        { id: "cheese", name: "cheese", aliases: [], price: 150 },
      ],
    },
    {
      id: "milk",
      name: "Milk",
      multiple: false,
      required: true,
      choices: [
        { id: "oat", name: "oat milk", aliases: ["oat"], price: 50 },
        { id: "cow", name: "cow milk", aliases: [] },
      ],
    },
  ],
);

/** The shop of the SMS dialogue, and a category long enough for pages. */
export const vases: Catalogue = aCatalogue([
  { id: "blue", name: "Blue vase", category: "Vases", price: 4200, image: "https://shop.example/blue.jpg" },
  { id: "tall", name: "Tall glass vase", category: "Vases", price: 3500 },
  { id: "clay", name: "Clay vase", category: "Vases", price: 2800, stock: 0 },
  ...Array.from({ length: 23 }, (_, i) => ({
    id: `mug${i + 1}`,
    name: `Mug number ${i + 1}`,
    category: "Mugs",
    price: 500 + i,
  })),
]);

export interface Setup {
  catalogue?: Catalogue;
  shop?: Partial<Shop>;
  channel?: ChannelName;
  profileName?: string;
  state?: Partial<ConversationState>;
  /** Stands in for the database: what becomes of orders, what is found. */
  placeOrder?: (input: PlaceOrderInput, orders: readonly OrderSummary[]) => PlaceOrderOutcome | undefined;
  productsFound?: string[];
  /** Slots without a place left, ISO 8601. */
  paymentFound?: PaymentCareOutcome;
  fullSlots?: string[];
  /** Stands in for a language model; without it none may be asked. */
  verdict?: (question: Question) => Verdict;
  /** Orders that are there already. */
  orders?: readonly OrderSummary[];
}

export interface Chat {
  says(text: string, more?: Partial<InboundMessage>): OutgoingMessage[];
  /** Taps a choice by its id, or by the beginning of its label in the last messages. */
  taps(choice: string): OutgoingMessage[];
  sends(message: Partial<InboundMessage>): OutgoingMessage[];
  /** Answers an older message of ours. */
  quotes(message: OutgoingMessage, text: string): OutgoingMessage[];
  last(): OutgoingMessage;
  lastText(): string;
  lastLabels(): string[];
  cart(): string[];
  state(): ConversationState;
  /** Where the machine is: "home", "checkout.address". */
  place(): string;
  asked: Ask[];
  orders: OrderSummary[];
  shop: Shop;
}

/** A buyer's chat with the machine, the database played by a fake that keeps orders. */
export function startConversation(setup: Setup = {}): Chat {
  const shop = aShop(setup.catalogue ?? menu, setup.shop);
  let state: ConversationState = { snapshot: null, cart: [], mode: "bot", optedOut: false, ...setup.state };
  let last: OutgoingMessage[] = [];
  const asked: Ask[] = [];
  const orders: OrderSummary[] = [...(setup.orders ?? [])];
  const channel = setup.channel ?? "whatsapp";

  function sends(part: Partial<InboundMessage>, quoted?: OutgoingMessage): OutgoingMessage[] {
    const context = {
      conversationId: "chat-1",
      shop,
      mayConsult: setup.verdict !== undefined,
      channel,
      now: new Date("2026-11-21T18:00:00Z"),
      quoted,
    };
    let turn = startTurn(state, aMessage(channel, setup.profileName, part), context);
    for (let i = 0; turn.asks && i < 10; i += 1) {
      asked.push(turn.asks);
      turn = continueTurn(turn, answerTo(turn.asks, setup, orders, shop));
    }
    // What is stored is JSON: a state that does not survive that is no state.
    state = JSON.parse(JSON.stringify(turn.state)) as ConversationState;
    last = turn.replies;
    return last;
  }

  const chat: Chat = {
    says: (text, more = {}) => sends({ text, ...more }),
    taps(choice) {
      const shown = last.flatMap((m) => m.choices ?? []);
      const found = shown.find((c) => c.id === choice) ?? shown.find((c) => c.label.startsWith(choice));
      return sends(
        { choiceId: found?.id ?? choice, text: found?.label ?? "" },
        last.find((m) => m.choices),
      );
    },
    sends: (message) => sends(message),
    quotes: (message, text) => sends({ text, repliedTo: "SM-old" }, message),
    last: () => last.at(-1) ?? { text: "" },
    lastText: () => last.map((m) => m.text).join("\n---\n"),
    lastLabels: () =>
      (last.at(-1)?.choices ?? []).map((c) => `${c.number} ${c.label}${c.detail ? ` | ${c.detail}` : ""}`),
    cart: () => state.cart.map((l) => `${l.quantity} ${nameOf(shop, l)}`),
    state: () => state,
    place: () => placeOf((state.snapshot as { value: unknown } | null)?.value),
    asked,
    orders,
    shop,
  };
  return chat;
}

function nameOf({ catalogue }: Shop, line: ConversationState["cart"][number]): string {
  const found = catalogue.findVariant(line.variantId);
  const options = line.options.map(
    (o) => `${o.excluded ? "no " : o.amount ? `${o.amount} ` : ""}${o.choiceId}`,
  );
  return [found?.product.name, found?.variant.name, ...options].filter(Boolean).join(", ");
}

export function placeOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key}.${placeOf(inner)}`)
    .join(" ");
}

let messages = 0;

export function aMessage(
  channel: ChannelName,
  profileName: string | undefined,
  part: Partial<InboundMessage>,
): InboundMessage {
  messages += 1;
  return {
    provider: "twilio",
    accountSid: "AC1",
    messageSid: `SM${messages}`,
    tenantId: "t1",
    senderId: "s1",
    channel,
    from: channel === "whatsapp" ? "whatsapp:+15550001111" : "+15550001111",
    text: "",
    media: [],
    trusted: true,
    ...(profileName !== undefined && { profileName }),
    ...part,
  };
}

function answerTo(ask: Ask, setup: Setup, orders: OrderSummary[], shop: Shop): Answer | Consulted {
  switch (ask.type) {
    case "placeOrder": {
      const outcome = setup.placeOrder?.(ask.params, orders) ?? {
        kind: "placed",
        order: anOrder(ask.params, 1001 + orders.length, shop),
      };
      if (outcome.kind === "placed") orders.push(outcome.order);
      return { type: "orderAnswered", outcome };
    }
    case "cancelOrder":
      return { type: "orderCancelled", outcome: cancelled(ask.params.number, orders) };
    case "watchStock":
      return { type: "stockWatched", outcome: { kind: "watching" }, productId: ask.params.productId };
    case "seller":
      throw new Error("a buyer asks for nothing of a seller's");
    case "findOrders":
      return {
        type: "ordersFound",
        orders: orders
          .filter((o) => ask.params.number === undefined || o.number === ask.params.number)
          .reverse(),
      };
    case "lookAfterPayment":
      return {
        type: "paymentFound",
        wish: ask.params.wish,
        found: setup.paymentFound ?? { kind: "nothing" },
      };
    case "findSlots":
      return { type: "slotsFound", full: setup.fullSlots ?? [] };
    case "mediaWish":
      return { type: "mediaDone", done: mediaDoneWith(ask.params, orders) };
    case "affair":
      return { type: "affairDone", done: doneWith(ask.params, orders) };
    case "searchProducts":
      return { type: "productsFound", productIds: setup.productsFound ?? [] };
    case "consult":
      return { type: "consulted", verdict: setup.verdict?.(ask.params) ?? { kind: "none" } };
  }
}

/** An order of theirs that nobody has begun. */
function cancelled(number: number, orders: OrderSummary[]) {
  const order = orders.find((each) => each.number === number);
  return order ? ({ kind: "cancelled", order, paid: 0 } as const) : ({ kind: "unknown" } as const);
}

/** Nothing waits for a picture; everything is unpaid. */
function mediaDoneWith(wish: MediaWish, orders: readonly OrderSummary[]): MediaDone {
  if (wish.kind === "photos") {
    const { kind, documents } = wish;
    return { kind, documents, taken: { kind: "kept" } };
  }
  const order = orders.findLast((o) => wish.number === undefined || o.number === wish.number);
  return {
    kind: "receipt",
    ...(order && { receipt: { order, paid: 0 } }),
    ...(wish.number && { number: wish.number }),
  };
}

/** As a shop would answer that knows nobody yet. */
function doneWith(affair: Affair, orders: readonly OrderSummary[]): AffairDone {
  switch (affair.kind) {
    case "consent":
      return { kind: "consent", purpose: affair.purpose, granted: affair.granted };
    case "privacy":
      return { kind: "privacy", outcome: { kind: "requested", request: affair.request } };
    case "usual": {
      const order = orders.at(-1);
      return { kind: "usual", ...(order && { order }) };
    }
    case "rate":
      return { kind: "nothingToRate" };
    case "return":
      return { kind: "return", outcome: { kind: "requested", number: affair.number } };
    case "keepAddress":
      return { kind: "addressKept", addresses: [{ id: "a1", address: affair.address }] };
    case "addresses":
    case "forgetAddress":
      return { kind: "addresses", addresses: [] };
    case "handover":
    case "cartFilled":
      return { kind: "noted" };
  }
}

/** A price of nothing but things. */
export function plainPrice(total: number): OrderPrice {
  return {
    ...{ lines: [], subtotal: total, discount: 0, promotions: [], shipping: 0, shippingTax: 0 },
    ...{ tax: 0, taxIncluded: true, taxes: [], total, stops: [] },
  };
}

/** An order as place-order would tell it. */
export function anOrder(input: PlaceOrderInput, number: number, { catalogue, currency }: Shop): OrderSummary {
  return {
    id: `order-${number}`,
    number,
    status: "placed",
    paymentStatus: "unpaid",
    paymentMethod: input.paymentMethod,
    promotions: [],
    fulfilment: input.fulfilment.type,
    recipientName: input.customer.name,
    ...(input.fulfilment.type === "delivery" && { address: input.fulfilment.address }),
    branchId: "branch-1",
    currency,
    ...{ subtotal: input.total, shipping: 0, tax: 0, taxIncluded: true, discount: 0, total: input.total },
    placedAt: new Date("2026-11-21T18:00:00Z"),
    lines: input.lines.map((line) => {
      const found = catalogue.findVariant(line.variantId);
      const { quantity, unitPrice } = line;
      const productName = found?.product.name ?? "?";
      const groups = found?.product.optionGroups ?? [];
      return {
        productExternalId: found?.product.externalId ?? "?",
        variantExternalId:
          found !== undefined && found.variant.name !== null ? found.variant.externalId : null,
        productName,
        variantName: found?.variant.name ?? null,
        options: line.options.flatMap((option) => {
          const { groupId, choiceId, excluded, ...how } = option;
          const group = groups.find((g) => g.id === groupId);
          const choice = group?.choices.find((c) => c.id === choiceId);
          if (!group || !choice) return [];
          const names = { groupName: group.name, name: choice.name, price: excluded ? 0 : choice.price };
          const ids = { group: group.externalId, choice: choice.externalId };
          return [{ ...ids, ...names, ...how, ...(excluded && { excluded: true as const }) }];
        }),
        quantity,
        unitPrice,
        total: unitPrice * quantity,
      };
    }),
  };
}
