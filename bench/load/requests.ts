import { inboundForm, signForm } from "../rig/sign.js";
import { buyerAddress } from "./plan.js";
import type { LoadPlan } from "./plan.js";

export const inboundPath = "/webhooks/twilio/inbound";

/** The whole text of one signed HTTP request. */
function requestOf(plan: LoadPlan, index: number, from: string, text: string): string {
  const messageSid = `SM${plan.run}${index.toString(16).padStart(32 - plan.run.length, "0")}`;
  const form = inboundForm({ accountSid: plan.accountSid, messageSid, from, to: plan.to, text });
  const { signature, body } = signForm(plan.token, plan.publicOrigin + inboundPath, form);
  return [
    `POST ${inboundPath} HTTP/1.1`,
    `Host: ${new URL(plan.origin).host}`,
    "User-Agent: TwilioProxy/1.1",
    "Accept: */*",
    "Content-Type: application/x-www-form-urlencoded; charset=utf-8",
    `X-Twilio-Signature: ${signature}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    "",
    body,
  ].join("\r\n");
}

/** Signed requests, a list for each connection. Signing beforehand leaves the processor to the service while it is measured. */
export function prepareRequests(plan: LoadPlan): string[][] {
  const { connections, dialogue, buyers, run, to } = plan;
  const lists = Array.from({ length: connections }, (): string[] => []);
  // A fixed seed: every variant of a comparison gets the same buyers saying the same things.
  const random = seeded(42);
  for (let index = 0; index < plan.requests; index++) {
    const connection = index % connections;
    const turn = Math.floor(index / connections);
    const line = buyers.kind === "stored" ? Math.floor(random() * dialogue.length) : turn % dialogue.length;
    const buyer = {
      many: connection + connections * Math.floor(turn / dialogue.length),
      one: 0,
      stored: buyers.kind === "stored" ? Math.floor(random() * buyers.count) : 0,
    }[buyers.kind];
    const address = buyerAddress(to, buyers.kind === "stored" ? storedRun : run, buyer);
    lists[connection]?.push(requestOf(plan, index, address, dialogue[line] ?? ""));
  }
  return lists;
}

/** Buyers who have written before are the same in every run. */
const storedRun = "000000";

/** mulberry32: small, fast and good enough to draw buyers with. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
