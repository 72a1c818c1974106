import { request } from "node:http";

export interface Answer {
  status: number;
  body: string;
}

/** One request on a connection of its own; rejects when no whole answer came. */
export function call(
  method: string,
  url: string,
  options: { headers?: Record<string, string>; body?: string; timeoutMs?: number } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request(url, { method, headers: options.headers, agent: false }, (res) => {
      let body = "";
      res.setEncoding("utf8");
      res.on("data", (chunk: string) => (body += chunk));
      res.on("error", reject);
      res.on("end", () => resolve({ status: res.statusCode ?? 0, body }));
    });
    req.setTimeout(options.timeoutMs ?? 30_000, () => req.destroy(new Error("no answer in time")));
    req.on("error", reject);
    req.end(options.body);
  });
}
