import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A Cloudinary over HTTP as its own client library speaks to it: uploads, downloads over the API, removals; signatures are checked. */
export interface FakeCloudinary {
  /** For CLOUDINARY_URL. */
  url: string;
  /** What is stored, by `type/resource_type/public_id`. */
  files: Map<string, Buffer>;
  /** Answers that many requests with 500. */
  fail(times: number): void;
  close(): Promise<void>;
}

const account = { cloud: "demo-cloud", key: "123456", secret: "top-secret" };

export async function startFakeCloudinary(): Promise<FakeCloudinary> {
  const files = new Map<string, Buffer>();
  let failures = 0;
  const server = createServer((req, res) => {
    if (failures > 0) {
      failures -= 1;
      req.resume();
      answer(res, 500, { error: { message: "Internal error" } });
      return;
    }
    void serve(req, res, files, origin);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { cloud, key, secret } = account;
  return {
    url: `cloudinary://${key}:${secret}@${cloud}?upload_prefix=${encodeURIComponent(origin)}`,
    files,
    fail: (times) => (failures = times),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  req: IncomingMessage,
  res: ServerResponse,
  files: Map<string, Buffer>,
  origin: string,
): Promise<void> {
  const url = new URL(req.url ?? "", origin);
  const [, version, cloud, resource = "", action] = url.pathname.split("/");
  if (version !== "v1_1" || cloud !== account.cloud)
    return answer(res, 404, { error: { message: "Not found" } });
  const { fields, file } = req.method === "GET" ? fromQuery(url) : await fromBody(req);
  if (!isSigned(fields)) return answer(res, 401, { error: { message: "Invalid Signature" } });
  const publicId = fields.get("public_id") ?? "";
  const name = `${fields.get("type") ?? "upload"}/${resource}/${publicId}`;
  if (action === "upload" && file) {
    files.set(name, file);
    const ending = resource === "raw" ? "" : ".jpg";
    return answer(res, 200, {
      public_id: publicId,
      bytes: file.length,
      secure_url: `https://res.cloudinary.com/${cloud}/${resource}/upload/v1/${publicId}${ending}`,
    });
  }
  if (action === "destroy") return answer(res, 200, { result: files.delete(name) ? "ok" : "not found" });
  const found = files.get(name);
  if (action !== "download" || !found) return answer(res, 404, { error: { message: "Resource not found" } });
  res.writeHead(200, { "content-type": "application/octet-stream" }).end(found);
}

function fromQuery(url: URL): { fields: Map<string, string>; file?: Buffer } {
  return { fields: new Map(url.searchParams) };
}

async function fromBody(req: IncomingMessage): Promise<{ fields: Map<string, string>; file?: Buffer }> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  const headers = { "content-type": req.headers["content-type"] ?? "" };
  const form = await new Response(Buffer.concat(chunks), { headers }).formData();
  const fields = new Map<string, string>();
  let file: Buffer | undefined;
  for (const [name, value] of form) {
    if (typeof value === "string") fields.set(name, value);
    else file = Buffer.from(await value.arrayBuffer());
  }
  return { fields, ...(file && { file }) };
}

/** SHA-1 over the sorted parameters and the secret, as Cloudinary documents it. */
function isSigned(fields: ReadonlyMap<string, string>): boolean {
  const unsigned = new Set(["file", "api_key", "signature", "resource_type", "cloud_name"]);
  const said = [...fields]
    .filter(([name, value]) => !unsigned.has(name) && value !== "")
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join("&");
  const expected = createHash("sha1")
    .update(said + account.secret)
    .digest();
  const given = Buffer.from(fields.get("signature") ?? "", "hex");
  return fields.get("api_key") === account.key && given.length === 20 && timingSafeEqual(given, expected);
}

function answer(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
