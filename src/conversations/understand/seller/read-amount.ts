import type { ChangeAmount as Amount } from "../../../commerce/index.js";

/** "39", "+20", "-3", "$39.90", "1,200.00", "10%" at the end of a text, with what stands before it. */
const atEnd = /^(.*?)(?:\s|^)(?:=\s*)?([+\-−–]?)\s?[$€£¥₹]?\s?(\d[\d.,]{0,15})\s?([%$€£¥₹])?$/u;
const units = /\s+(?:pcs?|pieces?|units?|stk|st|ud|uds|un|pz|pzs|left)\.?$/iu;

export interface AmountAtEnd {
  before: string;
  amount: Amount;
  /** Written as money: a sign of a currency, or decimals. */
  isMoney: boolean;
}

/** The amount a text ends with; undefined where it ends with none. Linear: texts are cut into short parts before. */
export function amountAtEnd(text: string): AmountAtEnd | undefined {
  const said = text.trim().replace(units, "").trim();
  if (said.length > 300) return undefined;
  const match = atEnd.exec(said);
  const [, before = "", sign = "", digits = "", after = ""] = match ?? [];
  const value = plainNumber(digits);
  if (!match || value === undefined) return undefined;
  const isMinus = sign !== "" && sign !== "+";
  const how = after === "%" ? "percent" : sign === "" ? "to" : "by";
  return {
    before: before.trim(),
    amount: { how, text: `${isMinus ? "-" : ""}${value}` },
    isMoney: after !== "%" && (value.includes(".") || /[$€£¥₹]/u.test(said.slice(before.length))),
  };
}

/** "39 usd" and "usd 39" written with a sign, where it is the shop's own currency: another word of three letters may belong to a name. */
export function withCurrencySign(text: string, currency: string): string {
  return text
    .replace(new RegExp(`(\\d) ?${currency}\\b`, "giu"), "$1$")
    .replace(new RegExp(`\\b${currency} ?(?=\\d)`, "giu"), "$");
}

/**
 * Digits with one dot for decimals, whatever stood between them: of two different separators the last is the decimal one; a single one with
 * three digits behind it separates thousands, unless the number begins with 0.
 */
export function plainNumber(digits: string): string | undefined {
  const said = digits.replace(/[.,]+$/, "");
  const last = Math.max(said.lastIndexOf("."), said.lastIndexOf(","));
  if (last < 0) return said === "" ? undefined : said;
  const separators = said.replace(/\d/g, "");
  const decimals = said.slice(last + 1);
  const isThousands =
    new Set(separators).size === 1 &&
    (separators.length > 1 || (decimals.length === 3 && !said.startsWith("0")));
  const whole = said.slice(0, isThousands ? undefined : last).replace(/[.,]/g, "");
  return isThousands ? whole : `${whole}.${decimals}`;
}
