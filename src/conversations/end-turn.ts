import type { OutgoingMessage } from "../channels/index.js";
import { localeOf, spokenLanguage } from "./spoken-language.js";
import { metaOf } from "./machine-place.js";
import type { Run } from "./turn-run.js";
import { mergeMessages } from "./replies/merge-messages.js";
import { renderReply } from "./replies/render-reply.js";
import type { Reply } from "./replies/reply.js";
import { offerMore } from "./understand/offered.js";
import type { Offered } from "./understand/offered.js";

/** What is said at the end of a turn, and what is on offer after it. */
export interface Ending {
  replies: OutgoingMessage[];
  offered: Offered;
}

/** Puts what the flows said into words, with the question of the place last, in as few bubbles as it fits. */
export function endTurn(run: Run): Ending {
  const { shop, abilities } = run.facts;
  const language = localeOf(spokenLanguage(run.snapshot.context, shop), shop);
  const rendering = { language, currency: shop.currency, abilities };
  const replies = mergeMessages(
    withPrompt(run).map((reply) => renderReply(reply, rendering)),
    abilities,
  );
  return { replies, offered: replies.reduce(offerMore, run.offered) };
}

/** Choices that something said brings stand alone: there is one thing to choose from at a time. */
function withPrompt({ says, snapshot, facts, wantsPrompt }: Run): Reply[] {
  const { prompt, asks } = metaOf(snapshot);
  const wanted = wantsPrompt || asks?.(snapshot.context) || says.length === 0;
  if (!prompt || !wanted || says.some((s) => s.choices && s.choices.length > 0)) return says;
  const asked = prompt(snapshot.context, facts);
  return [...says.map(withoutSuggestions), asked];
}

/** What comes next is asked instead. */
function withoutSuggestions(said: Reply): Reply {
  const { suggestions: _askedInstead, ...rest }: { suggestions?: unknown } = said;
  return rest as Reply;
}
