import type { OrderPrice } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import type { Phrase } from "./messages.js";
import { money, phrase, say } from "./reply.js";

type CodeRefused = Extract<OrderPrice["stops"][number], { kind: "codeRefused" }>;

/** Why a code takes nothing off, and what would change that. */
export function refusalWords(refused: CodeRefused): Phrase {
  const { code } = refused;
  switch (refused.reason) {
    case "unknown":
      return phrase("promo.unknown", { code });
    case "ended":
      return phrase("promo.ended", { code });
    case "notYet":
      return phrase("promo.notYet", { code, day: refused.startsAt.slice(0, 10) });
    case "usedUp":
      return phrase("promo.usedUp", { code });
    case "usedByYou":
      return phrase("promo.usedByYou", { code });
    case "nothingFits":
      return phrase("promo.nothingFits", { code });
    case "onlyDelivery":
      return phrase("promo.onlyDelivery", { code });
    case "alreadyFree":
      return phrase("promo.alreadyFree", { code });
    case "below":
      return phrase("promo.below", {
        ...{ code, minimum: money(refused.minimum), missing: money(refused.missing) },
      });
  }
}

/** What a code takes off now; `name`: what the shop calls it. */
export function appliedWords(code: string, price: OrderPrice, { shop }: Facts): Phrase {
  const applied = price.promotions.find((each) => each.code === code);
  const name = shop.terms.promotions.find((each) => each.code === code)?.name ?? code;
  if (!applied) return phrase("promo.noted", { code, name });
  return applied.off === "delivery"
    ? phrase("promo.appliedDelivery", { code, name })
    : phrase("promo.applied", { code, name, amount: money(applied.amount) });
}

export const promoAsk = say("promo.ask");
