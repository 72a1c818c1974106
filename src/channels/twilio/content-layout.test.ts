import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Choice, OutgoingMessage } from "../messages.js";
import { contentLayout } from "./content-layout.js";

const choices = (...labels: string[]): Choice[] =>
  labels.map((label, i) => ({ id: `id-${i}`, label, number: i + 1 }));

/** The message as a phone shows it: the variables in their places. */
function filledIn(message: OutgoingMessage): unknown {
  const layout = contentLayout(message);
  if (!layout) return undefined;
  const filled = JSON.stringify(layout.types).replace(/\{\{(\d+)\}\}/g, (_all, name: string) =>
    JSON.stringify(layout.variables[name]).slice(1, -1),
  );
  return JSON.parse(filled);
}

test("up to three short choices are buttons", () => {
  expect(filledIn({ text: "Delivery\nor pickup?", choices: choices("Delivery", "Pickup") })).toEqual({
    "twilio/quick-reply": {
      body: "Delivery\nor pickup?",
      actions: [
        { type: "QUICK_REPLY", title: "Delivery", id: "id-0" },
        { type: "QUICK_REPLY", title: "Pickup", id: "id-1" },
      ],
    },
  });
});

test("more choices, or choices with details, are a list", () => {
  const vases = [
    { id: "a", label: "Blue vase", detail: "$42.00", number: 1 },
    { id: "b", label: "More", number: 2 },
  ];
  expect(filledIn({ text: "Vases:", choices: vases, listLabel: "See them all right now" })).toEqual({
    "twilio/list-picker": {
      body: "Vases:",
      button: "See them all right…",
      items: [
        { item: "Blue vase", id: "a", description: "$42.00" },
        { item: "More", id: "b" },
      ],
    },
  });
  expect(contentLayout({ text: "Vases:", choices: vases })?.name).toBe("list_picker_1_d-");
});

test("a label that is too long for a row is told in full below it", () => {
  const [long] = [{ id: "a", label: "Tall hand-made glass vase with handles", detail: "$35.00", number: 1 }];
  expect(filledIn({ text: "Vases:", choices: [long, ...choices("Other")] })).toMatchObject({
    "twilio/list-picker": {
      items: [
        { item: "Tall hand-made glass va…", description: "Tall hand-made glass vase with handles $35.00" },
        { item: "Other" },
      ],
    },
  });
});

test("a picture with buttons is one card, its address a variable behind the host", () => {
  const message = {
    text: "Blue vase\n$42.00",
    choices: choices("Add", "Back"),
    imageUrl: "https://cdn.example/p/vase.jpg?v=1",
  };
  expect(filledIn(message)).toMatchObject({
    "twilio/card": {
      title: "Blue vase\n$42.00",
      media: ["https://cdn.example/p/vase.jpg?v=1"],
      actions: [{ title: "Add" }, { title: "Back" }],
    },
  });
  const { name, types, samples } = contentLayout(message)!;
  expect(JSON.stringify(types)).toContain("https://cdn.example/{{7}}");
  expect(samples["7"]).toBe("p/vase.jpg?v=1");
  expect(contentLayout({ ...message, imageUrl: "https://cdn.example/other.png" })?.name).toBe(name);
  expect(contentLayout({ ...message, imageUrl: "https://elsewhere.example/vase.jpg" })?.name).not.toBe(name);
});

test("empty lines are left out and long gaps closed, since a variable may hold neither", () => {
  expect(filledIn({ text: "Total\n\n\n   2 x\tvase        $84", choices: choices("Pay") })).toMatchObject({
    "twilio/quick-reply": { body: "Total\n2 x vase   $84" },
  });
});

test.each<[string, OutgoingMessage]>([
  ["nothing to choose", { text: "Hello" }],
  ["nothing to say", { text: " \n ", choices: choices("Yes") }],
  ["eleven choices", { text: "Which?", choices: choices(..."abcdefghijk") }],
  ["a text of over 1,024 characters", { text: "a".repeat(1020), choices: choices("Yes") }],
  ["two labels that look the same", { text: "Which?", choices: choices("Red", "Red") }],
  ["labels that are the same once cut", { text: "Which?", choices: choices("A".repeat(30), "A".repeat(31)) }],
  ["an empty label", { text: "Which?", choices: choices("", "b") }],
  ["an id with a line break", { text: "Which?", choices: [{ id: "a\nb", label: "A", number: 1 }] }],
  ["an id that is too long", { text: "Which?", choices: [{ id: "a".repeat(201), label: "A", number: 1 }] }],
  [
    "a picture with four choices",
    { text: "Which?", choices: choices(..."abcd"), imageUrl: "https://cdn.example/a.jpg" },
  ],
  [
    "a picture that does not tell its type",
    { text: "Which?", choices: choices("a"), imageUrl: "https://cdn.example/a" },
  ],
])("%s cannot be tapped", (_what, message) => {
  expect(contentLayout(message)).toBeUndefined();
});

const anyMessage: fc.Arbitrary<OutgoingMessage> = fc.record(
  {
    text: fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.lorem({ mode: "sentences", maxCount: 4 }),
      fc.constant("a\n\n\tb    c"),
    ),
    choices: fc.array(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 30 }),
        label: fc.string({ unit: "grapheme", maxLength: 40 }),
        detail: fc.string({ maxLength: 90 }),
        number: fc.constant(1),
      }),
      { maxLength: 12 },
    ),
    listLabel: fc.string({ unit: "grapheme", maxLength: 30 }),
    imageUrl: fc.constantFrom(
      "https://cdn.example/a.jpg",
      "https://cdn.example/b.png?x={{1}}",
      "ftp://x/a.jpg",
    ),
  },
  { requiredKeys: ["text", "choices"] },
);

test("whatever is tapped keeps Twilio's limits, and equal names have equal shapes", () => {
  const shapes = new Map<string, string>();
  fc.assert(
    fc.property(anyMessage, (message) => {
      const layout = contentLayout(message);
      if (!layout) return;
      for (const value of Object.values(layout.variables)) {
        expect(value).not.toBe("");
        expect(value).not.toMatch(/[\n\t\r]| {4}/);
      }
      const shape = JSON.stringify(layout.types);
      expect(shapes.get(layout.name) ?? shape).toBe(shape);
      shapes.set(layout.name, shape);
      const { "twilio/quick-reply": buttons, "twilio/list-picker": list } = filledIn(message) as Record<
        string,
        { body: string }
      >;
      const { actions = [] } = (buttons ?? {}) as { actions?: { title: string }[] };
      const { items = [] } = (list ?? {}) as { items?: { item: string; description?: string }[] };
      for (const { title } of actions) expect(title.length).toBeLessThanOrEqual(20);
      for (const { item, description = "" } of items) {
        expect(item.length).toBeLessThanOrEqual(24);
        expect(description.length).toBeLessThanOrEqual(72);
      }
    }),
    { numRuns: 2000 },
  );
  expect(shapes.size).toBeGreaterThan(10);
});
