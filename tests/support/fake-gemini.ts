import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as Gemini's `generateContent` gets it. */
export interface GeminiRequest {
  path: string;
  key: string | undefined;
  body: {
    systemInstruction: { parts: { text: string }[] };
    contents: { role: string; parts: { text: string }[] }[];
    generationConfig: Record<string, unknown> & { responseSchema?: Record<string, unknown> };
  };
  /** All that the model would read, in one piece. */
  read: string;
  /** What stands between these tags, row by row. */
  rows(tag: string): Record<string, unknown>[];
  /** The local id under which this product, choice or answer is shown. */
  idOf(name: string): string | undefined;
}

export type GeminiReply =
  /** The proposal, as an object or as the very text the model "writes". */
  | { proposal: unknown; usage?: { promptTokenCount: number; totalTokenCount: number } }
  | { status: number; retryAfter?: string }
  | { body: string }
  /** Never answers. */
  | "hang"
  /** Ends the connection in the middle of the answer. */
  | "cut";

export interface FakeGemini {
  url: string;
  requests: GeminiRequest[];
  /** What is answered from now on; may take its time. */
  answer(reply: (request: GeminiRequest) => GeminiReply | Promise<GeminiReply>): void;
  close(): Promise<void>;
}

/** Gemini's HTTP interface on a real port, answering what a test tells it to and keeping every request. */
export async function startFakeGemini(): Promise<FakeGemini> {
  const requests: GeminiRequest[] = [];
  let reply: (request: GeminiRequest) => GeminiReply | Promise<GeminiReply> = () => ({
    proposal: { kind: "unknown" },
  });
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      const request = readRequest(req, Buffer.concat(chunks).toString("utf8"));
      requests.push(request);
      void Promise.resolve(reply(request)).then((given) => send(res, given));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer: (next) => void (reply = next),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function readRequest(req: IncomingMessage, text: string): GeminiRequest {
  const body = JSON.parse(text) as GeminiRequest["body"];
  const key = req.headers["x-goog-api-key"];
  const data = body.contents.flatMap((c) => c.parts.map((p) => p.text)).join("\n");
  const rows = (tag: string): Record<string, unknown>[] => {
    const between = data.split(`<${tag}>\n`)[1]?.split(`</${tag}>`)[0] ?? "";
    const lines = between.split("\n").filter((row) => row !== "");
    return lines.map((row) => JSON.parse(row) as Record<string, unknown>);
  };
  const all = () => ["catalogue", "options", "answers", "shop"].flatMap((tag) => rows(tag).flatMap(idsIn));
  return {
    path: req.url ?? "",
    key: typeof key === "string" ? key : undefined,
    body,
    read: [...body.systemInstruction.parts.map((p) => p.text), data].join("\n"),
    rows,
    idOf: (name) => all().find((row) => row.name === name || row.question === name)?.id,
  };
}

interface Named {
  id?: string;
  name?: string;
  question?: string;
}

function idsIn(row: Record<string, unknown>): Named[] {
  const inner: Named[] = [];
  for (const value of Object.values(row))
    for (const each of (Array.isArray(value) ? value : []) as unknown[])
      if (typeof each === "object" && each !== null) inner.push(...idsIn(each as Record<string, unknown>));
  return [row, ...inner];
}

function send(res: ServerResponse, reply: GeminiReply): void {
  if (reply === "hang") return;
  if (reply === "cut") {
    res.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
    res.write('{"candidates":[');
    res.destroy();
    return;
  }
  if ("status" in reply) {
    res.writeHead(reply.status, {
      "content-type": "application/json",
      ...(reply.retryAfter !== undefined && { "retry-after": reply.retryAfter }),
    });
    res.end(JSON.stringify({ error: { code: reply.status, message: "no", status: "UNAVAILABLE" } }));
    return;
  }
  res.writeHead(200, { "content-type": "application/json" });
  res.end("body" in reply ? reply.body : JSON.stringify(generated(reply)));
}

function generated({ proposal, usage }: Extract<GeminiReply, { proposal: unknown }>) {
  const text = typeof proposal === "string" ? proposal : JSON.stringify(proposal);
  return {
    candidates: [{ content: { role: "model", parts: [{ text }] }, finishReason: "STOP", index: 0 }],
    usageMetadata: { candidatesTokenCount: 40, promptTokenCount: 900, totalTokenCount: 940, ...usage },
  };
}
