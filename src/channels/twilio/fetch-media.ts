import { fetchSafely, type SafeAnswer } from "../../platform/index.js";
import type { Sender } from "../channel.js";
import type { InboundMedia } from "../messages.js";

/** A file that came with a message to this sender. */
export interface MediaRequest {
  sender: Sender;
  messageSid: string;
  media: InboundMedia;
}

export type FetchedMedia =
  /** `contentType` as whoever held it says; the message's own claim where they do not say. */
  { kind: "fetched"; contentType: string; body: Buffer } | Exclude<SafeAnswer, { kind: "fetched" }>;

export interface MediaClientOptions {
  /** As for everything else that would go to Twilio; never in production. */
  apiBaseUrl?: string;
  simulatorBaseUrl?: string;
}

/** WhatsApp's own bound. */
const mostBytes = 16 * 1024 * 1024;
const twilioHost = /^api(?:\.[a-z0-9-]{1,30}){0,2}\.twilio\.com$/;
/** Where Twilio keeps media, and sends us on to with an address that is signed. */
const storageHost = /^[a-z0-9.-]{1,200}\.(?:twiliocdn\.com|amazonaws\.com)$/;
const mediaPath =
  /\/2010-04-01\/Accounts\/(AC[0-9a-fA-F]{32})\/Messages\/([SM]M[0-9a-fA-F]{32})\/Media\/(ME[0-9a-fA-F]{32})$/;

/**
 * Gets what came with a message. The address in it is not visited as it stands: it must name this account, this message and a file of
 * it, and is put together again from these. The account's credentials go to Twilio's API alone, never on to the storage behind it.
 */
export function createMediaFetcher(options: MediaClientOptions) {
  return async ({ sender, messageSid, media }: MediaRequest): Promise<FetchedMedia> => {
    const base = baseFor(sender, media.url, options);
    const file = base === undefined ? undefined : fileOf(media.url, sender.accountSid, messageSid);
    if (base === undefined || file === undefined) return { kind: "refused", reason: "address" };
    const { origin } = new URL(base);
    const api = base.replace(/\/$/, "") + file;
    const own = isOwn(sender, options);
    const answer = await fetchSafely({
      url: api,
      mostBytes,
      mayVisit: (url) => url.href === api || (own ? url.origin === origin : storageHost.test(url.hostname)),
      headersFor: (url): Record<string, string> =>
        url.href === api ? { authorization: `Basic ${credentials(sender)}` } : {},
      ...(own && { ownOrigins: new Set([origin]) }),
    });
    if (answer.kind !== "fetched") return answer;
    const said = /^$|^(?:application|binary)\/octet-stream\b/i.test(answer.contentType);
    return { ...answer, contentType: said ? media.contentType : answer.contentType };
  };
}

function isOwn(sender: Sender, { apiBaseUrl }: MediaClientOptions): boolean {
  return sender.simulated || apiBaseUrl !== undefined;
}

/** Where this account's API is: what configuration says; else Twilio, in the region that the address names. */
function baseFor(sender: Sender, address: string, options: MediaClientOptions): string | undefined {
  if (sender.simulated) return options.simulatorBaseUrl;
  if (options.apiBaseUrl !== undefined) return options.apiBaseUrl;
  const { protocol, hostname, port } = new URL(address);
  return protocol === "https:" && port === "" && twilioHost.test(hostname)
    ? `https://${hostname}`
    : undefined;
}

/** The path of the file, if it is one of this account's message. */
function fileOf(address: string, accountSid: string, messageSid: string): string | undefined {
  const [path, account, message] = mediaPath.exec(new URL(address).pathname) ?? [];
  return account === accountSid && message === messageSid ? path : undefined;
}

function credentials({ accountSid, authToken }: Sender): string {
  return Buffer.from(`${accountSid}:${authToken}`).toString("base64");
}
