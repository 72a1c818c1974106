import type { ShopCache } from "../../commerce/index.js";
import type { Clock, Database, TaskHandler } from "../../platform/index.js";
import { reply } from "../replies/reply.js";
import { tellBuyer } from "../tell-buyer.js";
import { erasePerson } from "./erase-person.store.js";
import type { DataLinks } from "./data-links.js";
import { hasUnsent, readPrivacyRequest, settlePrivacyRequest } from "./privacy.store.js";

interface AnswerPrivacyDeps {
  db: Pick<Database, "withTenant">;
  shops: Pick<ShopCache, "get">;
  clock: Clock;
  links: DataLinks;
  onReplies: () => void;
}

const waitMs = 5_000;

/** Does what a buyer asked for about their data; the task's key is the request's id. */
export function createPrivacyAnswer({ db, shops, clock, links, onReplies }: AnswerPrivacyDeps): TaskHandler {
  return async ({ tenantId, key: id }) => {
    const shop = await shops.get(tenantId);
    const outcome = await db.withTenant(tenantId, async (sql) => {
      const request = await readPrivacyRequest(sql, id);
      if (request?.state !== "requested") return "done";
      const { conversationId } = request;
      if (request.kind === "erasure") {
        // what was said last about it is still on its way to the number that is to be forgotten
        if (await hasUnsent(sql, conversationId)) return "wait";
        await erasePerson(sql, conversationId);
      } else {
        const url = links.sign({ tenantId, conversationId }, clock.now());
        const told = () => reply("privacy.ready", { url });
        await tellBuyer(sql, shop, { conversationId, key: id, purpose: "order", reply: told });
      }
      await settlePrivacyRequest(sql, id);
      return "done";
    });
    if (outcome === "wait") return { kind: "again", at: new Date(clock.now().getTime() + waitMs) };
    onReplies();
    return { kind: "done" };
  };
}
