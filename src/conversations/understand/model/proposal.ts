import { z } from "zod";
import { intents } from "./verdict.js";

const localId = z.string().max(8);

const option = z.strictObject({
  choice: localId.describe("id of a choice, like o3"),
  amount: z.enum(["regular", "light", "extra"]).nullish(),
  excluded: z.boolean().nullish().describe("true when the buyer does not want it"),
  count: z.int().min(1).max(20).nullish(),
});

const line = z.strictObject({
  product: localId.describe("id of a product, like p2"),
  variant: localId.nullish().describe("id of a variant of that product, like v4"),
  quantity: z.int().min(1).max(999),
  options: z.array(option).max(30).nullish(),
});

/** All that a model can say. What has no place here (a price, a confirmation, another shop) it cannot say. */
export const proposalSchema = z.strictObject({
  kind: z.enum(["order", "products", "intent", "answer", "unknown"]),
  lines: z.array(line).max(20).nullish().describe("for order: what the buyer wants"),
  unresolved: z
    .array(z.string().max(100))
    .max(10)
    .nullish()
    .describe("for order: words of the message that name something not listed"),
  products: z.array(localId).max(6).nullish().describe("for products: ids of what may fit, best first"),
  intent: z.enum(intents).nullish().describe("for intent"),
  answer: z.string().max(500).nullish().describe("for answer: one to three plain sentences"),
  sources: z.array(localId).max(8).nullish().describe("for answer: ids of everything it rests on"),
});

export type Proposal = z.output<typeof proposalSchema>;
