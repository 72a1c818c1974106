/** A choice of an order line; `amount` is absent when regular and `count` when 1. Ids are the catalogue's. */
export interface OrderOption {
  group: string;
  choice: string;
  amount?: "light" | "extra";
  excluded?: true;
  count?: number;
}

export interface OrderLine {
  product: string;
  quantity: number;
  options: OrderOption[];
  variant?: string;
}

export interface OrderReading {
  lines: OrderLine[];
  /** Several products fit these words. */
  unclear: { said: string; quantity: number; products: string[] }[];
  /** Nothing fits these words. */
  unknown: string[];
  /** Said of a product, and nothing it comes with. */
  misfits: { said: string; product: string }[];
  /** Every product was called by its whole name, or one it is known by. */
  whole: boolean;
  /** Products that are not wanted: "do not add a cola". */
  refused: { product: string; quantity?: number; said: string }[];
  /** It begins with words that say something is wanted: "can i get", "i would like". */
  wanted: boolean;
  /** Something was ordered in so many words: a verb, a quantity, a variant or an option; else a thing was only named. */
  ordered: boolean;
}

/** The reading of things that were picked, not told. */
export function pickedLines(lines: OrderLine[]): OrderReading {
  return {
    lines,
    unclear: [],
    unknown: [],
    misfits: [],
    refused: [],
    whole: true,
    wanted: true,
    ordered: true,
  };
}

/** True when nothing is left open or over. */
export function isComplete({ unclear, unknown, misfits }: OrderReading): boolean {
  return unclear.length === 0 && unknown.length === 0 && misfits.length === 0;
}

/** Equal lines become one with the summed quantity. */
export function mergeLines(lines: readonly OrderLine[]): OrderLine[] {
  const merged = new Map<string, OrderLine>();
  for (const line of lines) {
    const options = [...line.options].sort((a, b) => (a.group + a.choice < b.group + b.choice ? -1 : 1));
    const key = JSON.stringify([line.product, line.variant, options]);
    const same = merged.get(key);
    if (same) same.quantity = Math.min(1000, same.quantity + line.quantity);
    else merged.set(key, { ...line });
  }
  return [...merged.values()];
}
