/**
 * The bare rungs beside which the service is measured, each in a process of its own: node:http, the signature check, the same
 * rows on the same tables, and no conversation at all. What a rung does in one second is what this machine can do.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import pg from "pg";
import { derivedId, newId } from "../../src/platform/index.js";
import type { Form } from "../rig/sign.js";
import { inFiveStatements } from "./five-statements.js";
import { inOneStatement } from "./one-statement.js";
import { messageJson } from "./rows.js";
import type { TurnValues, TypicalRows } from "./rows.js";

export interface RungSettings {
  rung: "verify" | "one-statement" | "five-statements";
  databaseUrl: string;
  poolSize: number;
  signedUrl: string;
  token: string;
  rows: TypicalRows;
}

const store: Record<RungSettings["rung"], (pool: pg.Pool, turn: TurnValues) => Promise<void>> = {
  verify: async () => undefined,
  "one-statement": inOneStatement,
  "five-statements": inFiveStatements,
};

process.once("message", (settings: RungSettings) => {
  const pool = new pg.Pool({
    connectionString: settings.databaseUrl,
    max: settings.poolSize,
    options: "-c role=parley_engine -c TimeZone=UTC",
  });
  const server = createServer({ keepAliveTimeout: 60_000 }, (req, res) => {
    void serve(settings, pool, req, res).catch(() => res.writeHead(500).end());
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.({ type: "ready", port: typeof address === "object" ? address?.port : 0 });
  });
});

async function serve(settings: RungSettings, pool: pg.Pool, req: IncomingMessage, res: ServerResponse) {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  const form: Form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
  const given = Buffer.from(String(req.headers["x-twilio-signature"]), "base64");
  let text = settings.signedUrl;
  for (const name of Object.keys(form).sort()) text += name + form[name];
  const expected = createHmac("sha1", settings.token).update(text).digest();
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.writeHead(403).end();
  await store[settings.rung](pool, valuesOf(settings, form, given));
  return res.writeHead(200, { "content-type": "text/xml", "content-length": "11" }).end("<Response/>");
}

function valuesOf({ rows, signedUrl }: RungSettings, form: Form, signature: Buffer): TurnValues {
  const address = form.From ?? "";
  return {
    conversationId: derivedId("conversation", rows.senderId, address),
    outboxId: newId(),
    accountSid: form.AccountSid ?? "",
    messageSid: form.MessageSid ?? "",
    signatureDigest: createHash("sha256").update(signature).update(signedUrl).digest(),
    channel: address.startsWith("whatsapp:") ? "whatsapp" : "sms",
    address,
    message: messageJson(form, rows),
    rows,
  };
}
