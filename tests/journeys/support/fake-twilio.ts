import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A message as the phone shows it. */
export interface Shown {
  sid: string;
  to: string;
  from: string;
  text: string;
  imageUrl?: string;
  choices: { id: string; title: string; detail?: string }[];
  statusCallback?: string;
}

interface ContentItem {
  id?: string;
  title?: string;
  item?: string;
  description?: string;
}

interface Content {
  friendly_name: string;
  types: Record<string, { body?: string; actions?: ContentItem[]; items?: ContentItem[] }>;
}

/** The least of Twilio's REST API that a shop needs: create a message, create and list Content. Written apart from the service. */
export async function startFakeTwilio() {
  const shown: Shown[] = [];
  const contents = new Map<string, Content>();
  /** What people attached, by its path. Twilio wants the account's name and token for it; the storage it leads to refuses them. */
  const media = new Map<string, { contentType: string; bytes: Buffer }>();
  const waiting = new Set<() => void>();
  let counter = 0;
  const nextSid = (prefix: string): string => `${prefix}${(counter += 1).toString(16).padStart(32, "0")}`;

  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      const url = new URL(req.url ?? "/", "http://fake");
      const answer = (status: number, json: unknown): void => {
        res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json));
      };
      const attached = media.get(url.pathname);
      const stored = media.get(url.pathname.replace(/^\/__cdn/, ""));
      const known = req.headers.authorization?.startsWith("Basic ") ?? false;
      if (attached && req.method === "GET")
        res.writeHead(known ? 307 : 401, { location: `/__cdn${url.pathname}` }).end();
      else if (stored && known) answer(400, { message: "Only one auth mechanism allowed" });
      else if (stored) res.writeHead(200, { "content-type": stored.contentType }).end(stored.bytes);
      else if (url.pathname === "/v1/Content" && req.method === "POST") {
        const sid = nextSid("HX");
        contents.set(sid, JSON.parse(body) as Content);
        answer(201, { sid, ...contents.get(sid) });
      } else if (url.pathname.startsWith("/v1/Content")) {
        answer(200, {
          contents: [...contents].map(([sid, content]) => ({ sid, ...content })),
          meta: { next_page_url: null },
        });
      } else if (url.pathname.endsWith("/Messages.json") && req.method === "POST") {
        const message = read(new URLSearchParams(body), nextSid("SM"), contents);
        shown.push(message);
        for (const check of waiting) check();
        answer(201, {
          sid: message.sid,
          status: "queued",
          to: message.to,
          from: message.from,
          error_code: null,
        });
      } else if (url.pathname.endsWith(".json") && req.method === "GET") {
        answer(200, { messages: [], sid: "AC0", status: "active" });
      } else answer(404, { code: 20404, message: "not here", status: 404 });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    shown,
    media,
    /** The messages to an address from `since` on, once there is one and 150 ms passed without another. */
    messagesTo(address: string, since: number, timeoutMs = 15_000): Promise<Shown[]> {
      return new Promise((resolve, reject) => {
        let quiet: NodeJS.Timeout | undefined;
        const mine = (): Shown[] => shown.slice(since).filter((m) => m.to === address);
        const finish = (end: () => void): void => {
          waiting.delete(check);
          clearTimeout(deadline);
          end();
        };
        const check = (): void => {
          if (mine().length === 0) return;
          clearTimeout(quiet);
          quiet = setTimeout(() => finish(() => resolve(mine())), 150);
        };
        const deadline = setTimeout(
          () => finish(() => reject(new Error(`no answer to ${address}`))),
          timeoutMs,
        );
        waiting.add(check);
        check();
      });
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type FakeTwilio = Awaited<ReturnType<typeof startFakeTwilio>>;

function read(form: URLSearchParams, sid: string, contents: Map<string, Content>): Shown {
  const shown: Shown = {
    sid,
    to: form.get("To") ?? "",
    from: form.get("From") ?? "",
    text: form.get("Body") ?? "",
    choices: [],
    ...(form.get("MediaUrl") ? { imageUrl: form.get("MediaUrl")! } : {}),
    ...(form.get("StatusCallback") ? { statusCallback: form.get("StatusCallback")! } : {}),
  };
  const content = contents.get(form.get("ContentSid") ?? "");
  if (!content) return shown;
  const variables = JSON.parse(form.get("ContentVariables") ?? "{}") as Record<string, string>;
  const fill = (text = ""): string =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => variables[name] ?? "");
  const type = Object.values(content.types)[0] ?? {};
  shown.text = fill(type.body);
  shown.choices = (type.actions ?? type.items ?? []).map((c) => ({
    id: fill(c.id),
    title: fill(c.title ?? c.item),
    detail: fill(c.description),
  }));
  return shown;
}
