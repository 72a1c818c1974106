import type { Clock, Database, Logger } from "../../platform/index.js";
import type { Sender } from "../channel.js";
import { obtainContent } from "./content-api.js";
import type { ContentLayout } from "./content-layout.js";
import { findContent, forgetContent, keepContent } from "./content.store.js";
import type { TwilioApi } from "./twilio-api.js";

export interface ProviderContents {
  /** The content resource of this shape in the sender's account, made now if need be; undefined when there is none for now. */
  sidFor(sender: Sender, layout: ContentLayout): Promise<string | undefined>;
  /** The account no longer has it. */
  forget(sender: Sender, layout: ContentLayout, contentSid: string): Promise<void>;
}

export interface ProviderContentsDeps {
  api: TwilioApi;
  db: Pick<Database, "engine">;
  logger: Logger;
  clock: Clock;
}

/** How long text goes out instead before content is asked for again. */
const pauseMs = 60_000;

/**
 * Content resources, once for each account and shape: from memory, else from the table, else from Twilio. That there is none
 * is no failure of the message: it goes out as numbered text.
 */
export function createProviderContents({ api, db, logger, clock }: ProviderContentsDeps): ProviderContents {
  const known = new Map<string, string>();
  const underWay = new Map<string, Promise<string | undefined>>();
  const pausedUntil = new Map<string, number>();
  const isPaused = (key: string) => (pausedUntil.get(key) ?? 0) > clock.now().getTime();
  const keyOf = (sender: Sender, layout: ContentLayout) => `${sender.accountSid} ${layout.name}`;

  function giveUpForNow(sender: Sender, layout: ContentLayout, key: string, why: object): undefined {
    pausedUntil.set(key, clock.now().getTime() + pauseMs);
    logger.warn(
      { ...why, senderId: sender.id, layout: layout.name },
      "no content resource for tapping, so numbered text goes out",
    );
  }

  async function obtain(sender: Sender, layout: ContentLayout): Promise<string | undefined> {
    const { accountSid } = sender;
    try {
      const stored = await findContent(db.engine, accountSid, layout.name);
      if (stored !== undefined) return stored;
      const outcome = await obtainContent(api, sender, layout);
      if (outcome.kind === "failed") {
        const key = outcome.ofThisShape ? keyOf(sender, layout) : accountSid;
        return giveUpForNow(sender, layout, key, { reason: outcome.reason });
      }
      await keepContent(db.engine, accountSid, layout.name, outcome.contentSid);
      return await findContent(db.engine, accountSid, layout.name);
    } catch (error) {
      return giveUpForNow(sender, layout, accountSid, { err: error });
    }
  }

  /** Many messages may need the same new shape at once; one of them gets it for all. */
  function obtainOnce(sender: Sender, layout: ContentLayout, key: string): Promise<string | undefined> {
    const work = obtain(sender, layout)
      .then((sid) => {
        if (sid !== undefined) known.set(key, sid);
        return sid;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, work);
    return work;
  }

  return {
    async sidFor(sender, layout) {
      const key = keyOf(sender, layout);
      const sid = known.get(key);
      if (sid !== undefined || isPaused(key) || isPaused(sender.accountSid)) return sid;
      return underWay.get(key) ?? obtainOnce(sender, layout, key);
    },
    async forget(sender, layout, contentSid) {
      known.delete(keyOf(sender, layout));
      await forgetContent(db.engine, sender.accountSid, contentSid).catch((error: unknown) =>
        logger.warn(
          { err: error, layout: layout.name },
          "a content resource that is gone could not be struck from the table",
        ),
      );
    },
  };
}
