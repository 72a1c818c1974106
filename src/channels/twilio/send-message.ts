import type { Database, Logger, Metrics } from "../../platform/index.js";
import type { Delivery, ProviderClient, SendOutcome } from "../channel.js";
import { segments } from "../text/segments.js";
import { contentLayout } from "./content-layout.js";
import type { ContentLayout } from "./content-layout.js";
import { findSent } from "./find-sent.js";
import { createProviderContents } from "./provider-contents.js";
import { outcomeOf } from "./send-outcome.js";
import { createTwilioApi } from "./twilio-api.js";
import type { TwilioApiOptions } from "./twilio-api.js";
import { contentForm, statusCallback, withReachableMedia, textBody, textForm } from "./write-message.js";

export interface TwilioClientDeps extends TwilioApiOptions {
  /** What Twilio is told to report back to. */
  publicBaseUrl: string;
  db: Pick<Database, "engine">;
  logger: Logger;
  /** Where it is given, what text messages cost is counted: carriers charge by part. */
  metrics?: Pick<Metrics, "counter">;
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
  const parts = deps.metrics?.counter("sms_parts_total", "Parts of the text messages sent", ["encoding"]);

  const reachable = (delivery: Delivery): Delivery =>
    withReachableMedia(delivery, deps.publicBaseUrl, api.isTwilio(delivery.sender));

  async function post(delivery: Delivery, form: URLSearchParams): Promise<SendOutcome> {
    const path = `/2010-04-01/Accounts/${delivery.sender.accountSid}/Messages.json`;
    return outcomeOf(await api.call(delivery.sender, { method: "POST", service: "api", path, body: form }));
  }

  async function sendText(delivery: Delivery, callback: string | undefined): Promise<SendOutcome> {
    const outcome = await post(delivery, textForm(delivery, callback));
    if (outcome.kind === "accepted" && delivery.sender.channel === "sms") {
      const cost = segments(textBody(delivery.sender, delivery.message));
      parts?.inc({ encoding: cost.encoding }, cost.segments);
    }
    return outcome;
  }

  /** Undefined when it has to go out as text. */
  async function sendContent(
    delivery: Delivery,
    callback: string | undefined,
  ): Promise<SendOutcome | undefined> {
    const { sender } = delivery;
    const layout = layoutFor(delivery);
    if (layout === undefined) return undefined;
    const sid = await contents.sidFor(sender, layout);
    if (sid === undefined) return undefined;
    const outcome = await post(delivery, contentForm(delivery, { sid, layout }, callback));
    if (outcome.kind !== "refused" || !contentErrors.has(outcome.errorCode)) return outcome;
    await contents.forget(sender, layout, sid);
    return undefined;
  }

  return {
    async send(given) {
      const delivery = reachable(given);
      const { sender, outboxId } = delivery;
      if (sender.authToken === "")
        return {
          kind: "refusedForNow",
          reason: "the sender's token cannot be read",
          retryAfterMs: noTokenRetryMs,
        };
      const callback = statusCallback(deps.publicBaseUrl, outboxId, api.isTwilio(sender));
      return (await sendContent(delivery, callback)) ?? sendText(delivery, callback);
    },
    findSent(given, known) {
      const delivery = reachable(given);
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
