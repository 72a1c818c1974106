import { createServer } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createSimulator } from "../../src/channels/simulator/index.js";
import type { Simulator } from "../../src/channels/simulator/index.js";

export interface FakeShop {
  /** Where the page is: `${url}/simulator`. */
  url: string;
  simulator: Simulator;
  /** The shop writes of its own accord. */
  say(to: string, text: string): Promise<void>;
  /** Breaks every open connection, event streams included. */
  dropConnections(): void;
  close(): Promise<void>;
}

const accountSid = "AC00000000000000000000000000000001";
const authToken = "0123456789abcdef0123456789abcdef";
const quickReply = (body: string, ...titles: string[]) => ({
  "twilio/quick-reply": {
    body,
    actions: titles.map((title) => ({ type: "QUICK_REPLY", title, id: title.toLowerCase() })),
  },
});
const listPicker = (body: string, button: string, rows: [string, string][]) => ({
  "twilio/list-picker": {
    body,
    button,
    items: rows.map(([item, description]) => ({ item, id: item, description })),
  },
});

type Answer = { body: string; types?: object; mediaUrl?: string };

/** What this shop says: enough to see every kind of message on a phone. */
function answerTo(text: string, origin: string): Answer {
  if (/^menu$/i.test(text)) {
    const rows: [string, string][] = [
      ["Margherita", "$9.00"],
      ["Pepperoni", "$14.00, large"],
      ["Blue lagoon", "sold out today"],
    ];
    return { body: "", types: listPicker("Here is what we have today.", "See the menu", rows) };
  }
  if (/vase|photo/i.test(text))
    return { body: "*Blue vase*, $42.00. 3 left.", mediaUrl: `${origin}/vase.jpg` };
  if (/delivery|pickup/i.test(text))
    return {
      body: "Order *1042* is placed. Arriving about _19:40_. Reply any time to change it until we start preparing.",
    };
  if (/margherita|pepperoni/i.test(text)) {
    const body = `Got it:\n1 x ${text}: $14.00\nTotal *$14.00*. Delivery or pickup?`;
    return { body, types: quickReply(body, "Delivery", "Pickup", "Change something") };
  }
  return {
    body: "Hi! Bella's is open until 22:00. What would you like?",
    types: quickReply("Hi! Bella's is open until 22:00. What would you like?", "Menu", "Blue vase"),
  };
}

/** A service just clever enough for the page: takes webhooks, answers through the REST API, and carries the simulator. */
export async function startFakeShop(port = 0): Promise<FakeShop> {
  let origin = "";
  const server = createServer((req, res) => {
    if (req.url?.startsWith("/simulator")) return simulator.handle(req, res);
    if (req.url === "/vase.jpg")
      return simulator.handle(Object.assign(req, { url: "/simulator/page/files/vase.jpg" }), res);
    void readForm(req).then(async (form) => {
      res.writeHead(200, { "content-type": "text/xml" }).end("<Response/>");
      if (form.get("SmsStatus") === "received") await reply(form, origin);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const simulator = createSimulator({
    environment: "development",
    accounts: [
      {
        accountSid,
        authToken,
        senders: [
          { channel: "whatsapp", address: "whatsapp:+14155238886", name: "Bella's Kitchen" },
          { channel: "sms", address: "+14155238886", name: "Bella's Kitchen" },
        ],
      },
    ],
    webhookBaseUrl: origin,
    sellerPhone: "+15550100001",
  });
  return {
    url: origin,
    simulator,
    async say(To, Body) {
      const From = "whatsapp:+14155238886";
      await call(origin, `/2010-04-01/Accounts/${accountSid}/Messages.json`, { From, To, Body });
      await simulator.idle();
    },
    dropConnections: () => server.closeAllConnections(),
    close: () => stop(simulator, server),
  };
}

async function reply(form: URLSearchParams, origin: string): Promise<void> {
  const onWhatsapp = form.get("From")?.startsWith("whatsapp:") ?? false;
  const text = form.get("Body") ?? "";
  if (onWhatsapp)
    await call(origin, "/v2/Indicators/Typing.json", {
      messageId: form.get("MessageSid") ?? "",
      channel: "whatsapp",
    });
  const answer: Answer = text === "" ? { body: "Thank you, I have seen it." } : answerTo(text, origin);
  const fields = new URLSearchParams({
    From: form.get("To") ?? "",
    To: form.get("From") ?? "",
    StatusCallback: `${origin}/webhooks/twilio/status?o=1`,
  });
  if (onWhatsapp && answer.types) {
    const content = await call(
      origin,
      "/v1/Content",
      { friendly_name: "fake", language: "en", types: answer.types },
      "json",
    );
    fields.set("ContentSid", String(content["sid"]));
  } else
    fields.set(
      "Body",
      answer.body || "1 Margherita $9.00\n2 Pepperoni $14.00\nReply a number, or say what you want.",
    );
  if (onWhatsapp && answer.mediaUrl) fields.set("MediaUrl", answer.mediaUrl);
  await call(origin, `/2010-04-01/Accounts/${accountSid}/Messages.json`, Object.fromEntries(fields));
}

async function call(origin: string, path: string, fields: object, as: "form" | "json" = "form") {
  const response = await fetch(`${origin}/simulator/twilio${path}`, {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`,
      "content-type": as === "json" ? "application/json" : "application/x-www-form-urlencoded",
    },
    body:
      as === "json"
        ? JSON.stringify(fields)
        : new URLSearchParams(fields as Record<string, string>).toString(),
  });
  return (await response.json()) as Record<string, unknown>;
}

async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

async function stop(simulator: Simulator, server: Server): Promise<void> {
  await simulator.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
