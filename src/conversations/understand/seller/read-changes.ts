import type { HeardLanguages } from "../heard-languages.js";
import { amountAtEnd, plainNumber } from "./read-amount.js";
import type { AmountAtEnd } from "./read-amount.js";
import type { ChangeAmount as Amount, WishedChange } from "../../../commerce/index.js";
import type { SellerCue } from "./seller-cues.js";
import { spokenPart } from "./spoken-part.js";
import type { SpokenPart } from "./spoken-part.js";

const naming = ["rename", "category", "alias"] as const;
const verbs: readonly SellerCue[] = [
  "stock",
  "price",
  "hide",
  "publish",
  ...naming,
  "soldOut",
  "more",
  "less",
];

/** A list longer than this is a file's business. */
const mostChanges = 500;

export interface ReadChanges {
  changes: WishedChange[];
  unread: string[];
}

/**
 * "stock A12 +20, B7 0, price vase 39": one change a part, and what a part does not say is as in the part before. Parts that say no
 * change are given back as they were written; without any change everything is.
 */
export function readChanges(text: string, languages: HeardLanguages): ReadChanges {
  const read: ReadChanges = { changes: [], unread: [] };
  let before: readonly SellerCue[] = [];
  for (const part of partsOf(text, languages).slice(0, mostChanges)) {
    const found = readPart(part, before, languages);
    if (found) {
      read.changes.push(found.change);
      before = found.said;
    } else read.unread.push(part);
  }
  return read;
}

/** At line breaks, semicolons and commas that are not inside a number; at "and" only behind a part that is whole. */
function partsOf(text: string, languages: HeardLanguages): string[] {
  const parts: string[] = [];
  for (const part of text.split(/[\n;]|,(?!\d)|(?<!\d),/)) {
    const [first, second] = spokenPart(part, languages).splitAt("and") ?? [];
    const isTwo = first !== undefined && second !== undefined && amountAtEnd(first) && amountAtEnd(second);
    for (const each of isTwo ? [first, second] : [part]) if (each.trim() !== "") parts.push(each.trim());
  }
  return parts;
}

interface Found {
  change: WishedChange;
  /** What kind of change it was, for parts that leave it out. */
  said: readonly SellerCue[];
}

function readPart(text: string, before: readonly SellerCue[], languages: HeardLanguages): Found | undefined {
  const atEnd = amountAtEnd(text);
  let part = spokenPart(atEnd?.before ?? text, languages);
  const said = takeCues(part);
  const named = naming.find((cue) => said.includes(cue));
  if (named) return readNaming(spokenPart(text, languages), named);
  const first = atEnd ? undefined : amountFirst(part.text(), said);
  if (first) {
    part = spokenPart(first.before, languages);
    said.push(...takeCues(part));
  }
  const cues = said.length > 0 ? said : before;
  const target = part.text();
  const change = target === "" ? undefined : changeOf(target, cues, atEnd ?? first);
  return change && { change, said: cues.filter((cue) => cue !== "soldOut") };
}

/** What the part says besides its target and its amount, from both its ends. */
function takeCues(part: SpokenPart): SellerCue[] {
  const said: SellerCue[] = [];
  while (part.length() > 1) {
    const cue = part.takeFirst([...verbs, "to", "filler"]);
    if (!cue) break;
    said.push(cue);
  }
  while (part.length() > 1) {
    const cue = part.takeLast([...verbs, "to"]);
    if (!cue) break;
    said.push(cue);
  }
  return said.filter((cue) => verbs.includes(cue));
}

/** "add 20 lemons", "we have 5 vases": the amount stands before the thing. */
function amountFirst(text: string, said: readonly SellerCue[]): AmountAtEnd | undefined {
  if (!said.some((cue) => cue === "stock" || cue === "more" || cue === "less")) return undefined;
  const [, digits = "", before = ""] = /^(\d[\d.,]{0,15})\s+(.+)$/.exec(text) ?? [];
  const value = plainNumber(digits);
  return value === undefined ? undefined : { before, amount: { how: "to", text: value }, isMoney: false };
}

function changeOf(
  target: string,
  said: readonly SellerCue[],
  found: AmountAtEnd | undefined,
): WishedChange | undefined {
  if (!found) {
    if (said.includes("soldOut")) return { kind: "stock", target, amount: { how: "to", text: "0" } };
    if (said.includes("hide")) return { kind: "visible", target, visible: false };
    return said.includes("publish") ? { kind: "visible", target, visible: true } : undefined;
  }
  const amount = directed(found.amount, said);
  if (said.includes("price") || (said.length === 0 && found.isMoney))
    return { kind: "price", target, amount };
  const counts = said.some((cue) => cue === "stock" || cue === "more" || cue === "less");
  if (amount.how === "percent" || found.isMoney || !(counts || amount.how === "by")) return undefined;
  return { kind: "stock", target, amount };
}

/** "more" and "less" make an amount a difference. */
function directed(amount: Amount, said: readonly SellerCue[]): Amount {
  const isLess = said.includes("less");
  if (!isLess && !said.includes("more")) return amount;
  const size = amount.text.replace(/^-/, "");
  return { how: amount.how === "percent" ? "percent" : "by", text: isLess ? `-${size}` : size };
}

/** "rename blue vase to tall vase", "category of vase to home", "vase is also called pot". */
function readNaming(part: SpokenPart, kind: (typeof naming)[number]): Found | undefined {
  while (part.takeFirst([kind, "filler"]));
  const [target, to] = part.splitAt(kind === "alias" ? "alias" : "to") ?? part.splitAt("to") ?? [];
  if (target === undefined || to === undefined) return undefined;
  return { change: namingChange(kind, target, to), said: [] };
}

function namingChange(kind: (typeof naming)[number], target: string, to: string): WishedChange {
  return kind === "rename" ? { kind: "name", target, to } : { kind, target, to };
}
