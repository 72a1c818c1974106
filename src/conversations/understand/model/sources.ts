import { formatMoney } from "../../../commerce/index.js";
import type { Product, Shop, Variant } from "../../../commerce/index.js";
import type { Question } from "./question.js";
import type { Retrieved } from "./retrieve.js";
import { plainData } from "./untrusted.js";

type Row = { id: string } & Record<string, unknown>;

/** What a model is shown of a shop, by local id: what it reads is what its answers are checked against. */
export interface Sources {
  shop: Row;
  products: Row[];
  groups: Row[];
  answers: Row[];
}

const longest = { name: 80, description: 240, answer: 600, categories: 20 };

export function sourcesOf({ shop }: Pick<Question, "shop">, retrieved: Retrieved): Sources {
  const idsOf = <T>(map: ReadonlyMap<string, T>) => new Map([...map].map(([id, item]) => [item, id]));
  const groupIds = idsOf(retrieved.groups);
  const { categories } = shop.catalogue;
  return {
    shop: {
      id: "s1",
      name: plainData(shop.name, longest.name),
      sells: categories.slice(0, longest.categories).map(({ name }) => plainData(name, longest.name)),
    },
    products: [...retrieved.products].map(([id, product]) => ({
      ...productRow(id, product, shop, retrieved),
      ...(product.optionGroups.some((g) => groupIds.has(g)) && {
        options: product.optionGroups.flatMap((g) => groupIds.get(g) ?? []),
      }),
    })),
    groups: [...retrieved.groups].map(([id, group]) => ({
      id,
      name: plainData(group.name, longest.name),
      choices: [...retrieved.choices]
        .filter(([, of]) => of.group === group)
        .map(([choiceId, { choice }]) => ({
          id: choiceId,
          name: plainData(choice.name, longest.name),
          ...(choice.price !== 0 && { price: price(choice.price, shop) }),
        })),
    })),
    answers: [...retrieved.answers].map(([id, { question, answer }]) => ({
      id,
      question: plainData(question, longest.answer),
      answer: plainData(answer, longest.answer),
    })),
  };
}

function productRow(id: string, product: Product, shop: Shop, { variants, named }: Retrieved): Row {
  const own = [...variants].filter(([, of]) => of.product === product);
  const [only] = product.variants;
  return {
    id,
    name: plainData(product.name, longest.name),
    category: plainData(product.category, longest.name),
    ...(product.aliases.length > 0 && {
      also: product.aliases.slice(0, 5).map((a) => plainData(a, longest.name)),
    }),
    ...(named.has(product.id) &&
      product.description !== undefined && {
        description: plainData(product.description, longest.description),
      }),
    ...(own.length === 0 && only
      ? offer(only, shop)
      : {
          variants: own.slice(0, 12).map(([variantId, { variant }]) => ({
            id: variantId,
            name: plainData(variant.name ?? "", longest.name),
            ...offer(variant, shop),
          })),
        }),
  };
}

const offer = ({ price: minor, available }: Variant, shop: Shop) => ({
  price: price(minor, shop),
  ...(available === 0 && { stock: "sold out" }),
});

const price = (minor: number, { currency, language }: Shop): string => formatMoney(minor, currency, language);

/** What a source says, as text; undefined for an id that was not shown. */
export function sourceText(sources: Sources, id: string): string | undefined {
  const rows = [sources.shop, ...sources.products, ...sources.groups, ...sources.answers];
  const row = rows.find((r) => r.id === id);
  return row && valuesOf(row).join(" ");
}

function valuesOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "id" ? [] : valuesOf(inner)));
}
