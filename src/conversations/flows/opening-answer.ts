import { hoursOfDay, localTime, shopStateAt, zoneOf } from "../../commerce/index.js";
import type { Branch, ShopState } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import { whatNext } from "../replies/cart.replies.js";
import { dayWords, stateWords, weekWords } from "../replies/hours.replies.js";
import type { Label } from "../replies/messages.js";
import { lines, phrase, say, together } from "../replies/reply.js";
import type { Reply } from "../replies/reply.js";
import { heardLanguages } from "../understand/heard-languages.js";
import { findDay } from "../understand/times/read-time.js";
import type { DayWish } from "../understand/times/time-wish.js";
import { spokenLanguage } from "../spoken-language.js";
import type { BuyerContext } from "./buyer-context.js";
import { calendarDay } from "./pick-slot.js";

/** More places than these are not told one by one. */
const mostBranches = 5;

/** When the shop is open, as its hours have it; of the day that was asked about. Undefined: it keeps no hours and is not paused. */
export function openingAnswer(context: BuyerContext, facts: Facts): Reply | undefined {
  const { terms } = facts.shop;
  const branches = terms.branches.slice(0, mostBranches);
  const [only, another] = branches;
  const keepsHours = branches.some(({ hours, holidays }) => hours.length > 0 || holidays.length > 0);
  const states = branches.map((branch) => stateOf(branch, facts));
  if (!only || (!keepsHours && states.every(({ kind }) => kind === "open"))) return undefined;

  const language = spokenLanguage(context, facts.shop);
  const day = findDay(facts.said, heardLanguages(language, facts.said));
  const told = branches.map((branch, i) => {
    const words = branchWords(branch, states[i] ?? { kind: "open", closesAt: null }, {
      day,
      facts,
      alone: !another,
    });
    return another
      ? phrase("hours.line", { days: branch.name, hours: lines(words) })
      : phrase("text.lines", { lines: lines(words) });
  });
  const ahead = states[0]?.kind === "closed" && terms.preOrders ? [say("hours.orderAhead")] : [];
  const { suggestions = [] } = whatNext(context, facts);
  return together([...told, ...ahead], { suggestions });
}

interface Asked {
  day: DayWish | undefined;
  facts: Facts;
  /** There is no other branch: the whole week is told. */
  alone: boolean;
}

function branchWords(branch: Branch, state: ShopState, { day, facts, alone }: Asked): Label[] {
  const clock = { now: facts.now, zone: zoneOf(branch, facts.shop) };
  const { day: today } = localTime(facts.now, clock.zone);
  const asked = day && calendarDay(day, today);
  if (asked === undefined) return [stateWords(state, clock), ...(alone ? weekWords(branch, clock) : [])];
  if (asked !== today) return [dayWords(branch, asked, clock)];
  const known = state.kind === "open" || hoursOfDay(branch, today).length === 0;
  return [stateWords(state, clock), ...(known ? [] : [dayWords(branch, today, clock)])];
}

function stateOf(branch: Branch, { shop, now }: Facts): ShopState {
  return shopStateAt(shop.terms, branch, zoneOf(branch, shop), now);
}
