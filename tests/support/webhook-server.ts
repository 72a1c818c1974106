import { createServer, request } from "node:http";
import type { Agent, OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { RawHandler } from "../../src/platform/index.js";

export interface HttpAnswer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

export interface WebhookServer {
  port: number;
  close(): Promise<void>;
}

/** A bare node:http server in front of raw handlers, found by their exact path as the real one finds them. */
export async function serveHandlers(handlers: ReadonlyMap<string, RawHandler>): Promise<WebhookServer> {
  const server = createServer((req, res) => {
    const handler = handlers.get(/^[^?#]*/.exec(req.url ?? "")?.[0] ?? "");
    if (handler) void handler(req, res);
    else res.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface HttpRequest {
  port: number;
  path: string;
  method?: string;
  headers: OutgoingHttpHeaders;
  body: Buffer | string;
  agent?: Agent;
}

/** One request with exactly these bytes. */
export function sendRequest({
  port,
  path,
  method = "POST",
  headers,
  body,
  agent,
}: HttpRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const req = request({ host: "127.0.0.1", port, path, method, headers, agent }, (res) => {
      const chunks: Buffer[] = [];
      res.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", reject);
      res.on("end", () =>
        resolve({
          status: res.statusCode ?? 0,
          headers: res.headers,
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    req.on("error", reject).end(body);
  });
}
