import type { Sender } from "../channel.js";
import { isAccountSid, isAddress } from "./address.js";
import type { Webhook } from "./read-webhook.js";
import type { KnownSender, Route, SenderDirectory } from "./sender-directory.js";
import { createSignedUrls } from "./signed-urls.js";
import { signingKey, verifySignature } from "./verify-signature.js";
import type { SigningKey } from "./verify-signature.js";

export interface AuthenticatorDeps {
  senders: Pick<SenderDirectory, "peek" | "find" | "keysOf">;
  publicBaseUrl: string;
  /** Tokens of configuration, tried after the sender's own on the same account: a token that is being replaced. */
  fallbackTokens?: readonly { accountSid: string; authToken: string }[];
}

export interface WebhookClaim {
  webhook: Webhook;
  /** Whom it says it is for. */
  route: Route;
  /** The request target exactly as it arrived, and the X-Twilio-Signature header. */
  target: string;
  signature: string | undefined;
}

export type Authentication =
  | { kind: "authentic"; sender: Sender }
  /** `nameless`: signed by an account of ours, but it does not say whom it is for. */
  | { kind: "badSignature" | "unknownSender" | "noToken" | "nameless" };

/** Finds the one sender a webhook is for and believes it only when that sender's own account has signed it. */
export function createAuthenticator(
  deps: AuthenticatorDeps,
): (claim: WebhookClaim) => Promise<Authentication> {
  const { senders, publicBaseUrl, fallbackTokens = [] } = deps;
  const signedUrls = createSignedUrls(publicBaseUrl);
  const fallbacks = fallbackTokens.map(({ accountSid, authToken }) => ({
    accountSid,
    key: signingKey(authToken),
  }));

  function fallbackKeys(accountSid: string): SigningKey[] {
    if (fallbacks.length === 0) return [];
    return fallbacks.filter((each) => each.accountSid === accountSid).map(({ key }) => key);
  }

  /** What may have signed for somebody we do not know: nothing, unless the request does not even name anybody. */
  function strangersKeys({ accountSid, address }: Route): SigningKey[] {
    if (!isAccountSid(accountSid)) return fallbacks.map(({ key }) => key);
    return isAddress(address) ? [] : [...senders.keysOf(accountSid), ...fallbackKeys(accountSid)];
  }

  async function find(route: Route): Promise<KnownSender | undefined> {
    return isAccountSid(route.accountSid) && isAddress(route.address) ? senders.find(route) : undefined;
  }

  return async ({ webhook, route, target, signature }) => {
    const known = senders.peek(route) ?? (await find(route));
    const own = known?.key ? [known.key] : [];
    const keys = known ? [...own, ...fallbackKeys(route.accountSid)] : strangersKeys(route);
    if (keys.length === 0) return { kind: known ? "noToken" : "unknownSender" };
    const request = { signature, urls: signedUrls(target), fields: webhook.signedFields };
    if (!webhook.bodyMatches || !verifySignature(request, keys)) return { kind: "badSignature" };
    return known ? { kind: "authentic", sender: known.sender } : { kind: "nameless" };
  };
}
