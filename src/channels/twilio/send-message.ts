import type { Database, Logger } from "../../platform/index.js";
import type { Delivery, ProviderClient, SendOutcome } from "../channel.js";
import { contentLayout } from "./content-layout.js";
import type { ContentLayout } from "./content-layout.js";
import { findSent } from "./find-sent.js";
import { createProviderContents } from "./provider-contents.js";
import { outcomeOf } from "./send-outcome.js";
import { createTwilioApi } from "./twilio-api.js";
import type { TwilioApiOptions } from "./twilio-api.js";
import { contentForm, statusCallback, textBody, textForm } from "./write-message.js";

export interface TwilioClientDeps extends TwilioApiOptions {
  /** What Twilio is told to report back to. */
  publicBaseUrl: string;
  db: Pick<Database, "engine">;
  logger: Logger;
}

/** Twilio does not know the content resource any more, or does not like what stands in its variables. */
const contentErrors = new Set([21654, 21655, 21656]);
const noTokenRetryMs = 60_000;

/**
 * Hands messages to Twilio's REST API. On WhatsApp choices become buttons or a list where they fit, and numbered text where
 * they do not or where the content for it cannot be had. Nothing is ever sent twice here: an outcome that is not known is said
 * to be unknown, and findSent tells whether the message got through.
 */
export function createTwilioClient(deps: TwilioClientDeps): ProviderClient {
  const api = createTwilioApi(deps);
  const contents = createProviderContents({ ...deps, api });

  async function post(delivery: Delivery, form: URLSearchParams): Promise<SendOutcome> {
    const path = `/2010-04-01/Accounts/${delivery.sender.accountSid}/Messages.json`;
    return outcomeOf(await api.call(delivery.sender, { method: "POST", service: "api", path, body: form }));
  }

  /** Undefined when it has to go out as text. */
  async function sendContent(
    delivery: Delivery,
    callback: string | undefined,
  ): Promise<SendOutcome | undefined> {
    const { sender } = delivery;
    const layout = layoutFor(delivery);
    const sid = layout && (await contents.sidFor(sender, layout));
    if (sid === undefined) return undefined;
    const outcome = await post(delivery, contentForm(delivery, { sid, layout }, callback));
    if (outcome.kind !== "refused" || !contentErrors.has(outcome.errorCode)) return outcome;
    await contents.forget(sender, layout, sid);
    return undefined;
  }

  return {
    async send(delivery) {
      const { sender, outboxId } = delivery;
      if (sender.authToken === "")
        return {
          kind: "refusedForNow",
          reason: "the sender's token cannot be read",
          retryAfterMs: noTokenRetryMs,
        };
      const callback = statusCallback(deps.publicBaseUrl, outboxId, api.isTwilio(sender));
      return (await sendContent(delivery, callback)) ?? post(delivery, textForm(delivery, callback));
    },
    findSent(delivery, known) {
      return findSent(api, delivery, possibleBodies(delivery), known);
    },
    close: () => api.close(),
  };
}

function layoutFor({ sender, message }: Delivery): ContentLayout | undefined {
  return sender.channel === "whatsapp" ? contentLayout(message) : undefined;
}

/** What Twilio's list may show for a message: its text with or without the numbered choices, or, for content, nothing. */
function possibleBodies(delivery: Delivery): string[] {
  const layout = layoutFor(delivery);
  const body = textBody(delivery.sender, delivery.message);
  return layout ? [body, layout.text, ""] : [body];
}
