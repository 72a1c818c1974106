import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface TwilioCall {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  form: Record<string, string>;
  json: Record<string, unknown> | undefined;
}

export type TwilioAnswer = (call: TwilioCall, res: ServerResponse, req: IncomingMessage) => void;

/** An HTTP server in Twilio's place that answers as told, faults included, and keeps what it was asked. */
export async function startScriptedTwilio(initially: TwilioAnswer) {
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      const call = readCall(req, Buffer.concat(chunks).toString("utf8"));
      twilio.calls.push(call);
      twilio.answer(call, res, req);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  const twilio = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: [] as TwilioCall[],
    answer: initially,
    /** The messages that were to be created. */
    sends: () =>
      twilio.calls.filter(({ method, path }) => method === "POST" && path.endsWith("/Messages.json")),
    reset(): void {
      twilio.calls = [];
      twilio.answer = initially;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return twilio;
}

export type ScriptedTwilio = Awaited<ReturnType<typeof startScriptedTwilio>>;

function readCall(req: IncomingMessage, body: string): TwilioCall {
  const isJson = req.headers["content-type"] === "application/json";
  return {
    method: req.method ?? "",
    path: req.url ?? "",
    headers: req.headers,
    form: isJson ? {} : Object.fromEntries(new URLSearchParams(body)),
    json: isJson ? (JSON.parse(body) as Record<string, unknown>) : undefined,
  };
}

export function answerJson(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): TwilioAnswer {
  return (_call, res) => {
    res.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
  };
}

export function answerHtml(status: number): TwilioAnswer {
  return (_call, res) => {
    res.writeHead(status, { "Content-Type": "text/html" }).end("<html>");
  };
}

export const breakOff: TwilioAnswer = (_call, _res, req) => {
  req.socket.destroy();
};

/** With a sentence that repeats a phone number, as Twilio's do. */
export function answerError(status: number, code: number): TwilioAnswer {
  return answerJson(status, { code, message: "The 'To' number +12025550123 is not right.", status });
}
