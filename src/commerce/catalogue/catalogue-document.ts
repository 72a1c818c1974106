import { z } from "zod";
import { highestPrice } from "../money/minor-units.js";

/** PostgreSQL stores neither NUL nor half of a surrogate pair. */
const storable = z.string().regex(/^[^\0\p{Surrogate}]*$/u, "holds a character that cannot be stored");
const name = storable.trim().min(1).max(255);
const id = name;
const aliases = z.array(name).max(200).default([]);
const sku = storable.trim().max(255).optional();
const price = z.int().min(0).max(highestPrice);
const stock = z.int().min(0).max(1_000_000_000).nullable().default(null);

const choice = z.strictObject({
  id,
  name,
  aliases,
  price: price.default(0),
  countable: z.boolean().default(false),
});

const optionGroup = z.strictObject({
  id,
  name,
  multiple: z.boolean(),
  required: z.boolean().default(false),
  excludable: z.boolean().default(false),
  amounts: z.array(z.enum(["light", "extra"])).default([]),
  choices: z.array(choice).min(1).max(500),
});

const variant = z.strictObject({ id, name, aliases, price, sku, stock });

/** One product of a catalogue document, version 1. `price` may be left out where every variant has its own. */
export const productDocument = z
  .strictObject({
    id,
    name,
    aliases,
    category: name,
    /** Which of the shop's tax rates is for it. */
    taxClass: z.string().trim().min(1).max(40).optional(),
    price: price.optional(),
    description: storable.trim().max(5000).optional(),
    /** An address, or a path of this service. */
    image: z.union([z.url({ protocol: /^https?$/ }), z.string().regex(/^\/[\w./-]+$/)]).optional(),
    sku,
    stock,
    variants: z.array(variant).max(500).default([]),
    optionGroups: z.array(id).max(50).default([]),
  })
  .refine((product) => product.price !== undefined || product.variants.length > 0, {
    path: ["price"],
    message: "is missing",
  });

/** The frame of a catalogue document, version 1: its products are read one by one, so that a bad one harms no other. */
export const catalogueDocument = z.strictObject({
  version: z.literal(1),
  store: z.strictObject({ name, currency: z.string().regex(/^[A-Z]{3}$/) }),
  products: z.array(z.unknown()).max(200_000),
  optionGroups: z.array(optionGroup).max(2000).default([]),
});

export type ProductDocument = z.infer<typeof productDocument>;
export type OptionGroupDocument = z.infer<typeof optionGroup>;
