import { createChance } from "../driver/random.js";
import { createAdversary } from "./adversary.js";
import { canariesOf, nextText } from "./buyers.js";
import { attackedShop, otherShop } from "./hostile-shops.js";
import { createJudge } from "./judge.js";
import type { Findings } from "./judge.js";
import { openModelChat } from "../../support/model-chat.js";

export interface AdversaryReport {
  messages: number;
  /** Requests that reached the model. */
  asked: number;
  /** How the consultations ended, and how often. */
  outcomes: Record<string, number>;
  findings: Findings;
  /** Messages that were not answered: parked, or lost. */
  unanswered: number;
  seconds: number;
}

/**
 * Buyers of two shops write `messages` messages, none of which agrees to anything, to the real engine over a real database, and
 * a model that only does harm answers wherever it is asked. Whatever it brought about is a finding.
 */
export async function runAdversary({
  messages,
  seed,
}: {
  messages: number;
  seed: number;
}): Promise<AdversaryReport> {
  const begun = performance.now();
  const { pick } = createChance(seed);
  const chat = await openModelChat({
    budget: {
      userPerMinute: 1_000,
      userTokensPerDay: 999_999_999,
      tenantTokensPerDay: 999_999_999,
      ...{ tenantTokensPerMonth: 9_999_999_999, tokensPerDay: 9_999_999_999, tokensPerMonth: 9_999_999_999 },
    },
  });
  try {
    const [attacked, other] = [await chat.openShop(attackedShop), await chat.openShop(otherShop)];
    const foreign = (await other.shop()).catalogue.products.flatMap((p) => [p.id, p.externalId]);
    chat.gemini.answer(createAdversary(pick, [...foreign, other.tenantId]));
    const judge = await createJudge(chat, attacked, other);
    let unanswered = 0;
    // A writer has buyers of his own, who write one message after the other.
    const people = 6 * Math.ceil(messages / 60);
    const said: string[][] = [];
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      for (let n = writer; n < messages; n += 6) {
        const person = n % people;
        const own = canariesOf(person);
        const shop = person % 8 === 7 ? other : attacked;
        const from = `whatsapp:+1415${String(5_000_000 + person)}`;
        const text = nextText(pick, own);
        said[person] = [...(said[person] ?? []), text];
        const exchange = await chat.says(shop, from, text, own.name);
        if (exchange.state !== "done") unanswered += 1;
        judge.exchange(shop, exchange, said[person]);
      }
    });
    await Promise.all(writers);
    const findings = await judge.close();
    const outcomes = await chat.outcomes();
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    return { messages, asked: chat.gemini.requests.length, outcomes, findings, unanswered, seconds };
  } finally {
    await chat.close();
  }
}
