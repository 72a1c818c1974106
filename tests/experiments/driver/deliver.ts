import { request } from "node:http";
import type { SignedForm } from "../../../bench/rig/sign.js";
import type { Attempt } from "./history.js";

export interface Webhook extends SignedForm {
  /** Path and query, as signed. */
  target: string;
}

/** Posts a webhook once, on a connection of its own, as Twilio does. */
export function post(port: number, webhook: Webhook): Promise<Attempt> {
  const at = Date.now();
  const began = performance.now();
  return new Promise((resolve) => {
    let connected = false;
    const finish = (outcome: Attempt["outcome"]) =>
      resolve({ at, ms: performance.now() - began, port, outcome });
    const req = request(
      {
        host: "127.0.0.1",
        port,
        path: webhook.target,
        method: "POST",
        agent: false,
        headers: {
          "content-type": "application/x-www-form-urlencoded; charset=utf-8",
          "content-length": Buffer.byteLength(webhook.body),
          "x-twilio-signature": webhook.signature,
        },
      },
      (res) => {
        res.resume();
        res.on("end", () => finish(res.statusCode ?? 0));
        res.on("error", () => finish("broken"));
        res.on("close", () => finish("broken")); // after "end" it changes nothing
      },
    );
    req.on("socket", (socket) => socket.once("connect", () => (connected = true)));
    req.setTimeout(15_000, () => req.destroy());
    req.on("error", () => finish(connected ? "broken" : "refused"));
    req.end(webhook.body);
  });
}

/** Posts to one port and then the other until somebody says 200, or until `giveUpAt`. Returns every attempt. */
export async function deliver(
  ports: readonly [number, number],
  webhook: Webhook,
  options: { first: 0 | 1; giveUpAt: number; onAttempt: (attempt: Attempt) => void },
): Promise<void> {
  for (let turn = options.first; ; turn = turn === 0 ? 1 : 0) {
    const attempt = await post(ports[turn], webhook);
    options.onAttempt(attempt);
    if (attempt.outcome === 200 || Date.now() > options.giveUpAt) return;
    await pause(50);
  }
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
