import { createHmac, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What can go wrong with one request. `committed`: it was done all the same, and the caller does not hear of it. */
export type CourierFault =
  | { kind: "error"; status: number; committed?: boolean }
  | { kind: "dropped"; committed?: boolean }
  | { kind: "nonsense" }
  | { kind: "slow"; ms: number };

export interface CourierShipment {
  id: string;
  reference: string;
  state: "booked" | "picked_up" | "cancelled";
  body: Record<string, unknown>;
}

export interface FakeCourier {
  url: string;
  apiKey: string;
  shipments: CourierShipment[];
  requests: { path: string; key: string | undefined }[];
  /** Goes wrong with the next requests, one each. */
  faults: CourierFault[];
  /** Reports to a webhook, signed as couriers sign. Answers the status. */
  report(to: { url: string; secret: string }, report: Report, sent?: { at?: Date }): Promise<number>;
  close(): Promise<void>;
}

export interface Report {
  /** The event's own id; absent: a new one. */
  id?: string;
  reference: string;
  state: string;
  driver?: { name: string; phone?: string };
  reason?: string;
}

/** A courier service on a real port: shipments with an idempotency key, labels, cancelling, and reports of what becomes of them. */
export async function startFakeCourier(): Promise<FakeCourier> {
  const apiKey = "courier-key-of-the-tests";
  const shipments: CourierShipment[] = [];
  const requests: FakeCourier["requests"] = [];
  const faults: CourierFault[] = [];
  const server = createServer((req, res) => {
    void readJson(req).then(async (body) => {
      const key = req.headers["idempotency-key"];
      const path = req.url ?? "";
      requests.push({ path, key: typeof key === "string" ? key : undefined });
      const isKnown = req.headers.authorization === `Bearer ${apiKey}`;
      const perform = () =>
        isKnown
          ? handle(shipments, url, { path, key: String(key), body })
          : { status: 401, body: problem("who?") };
      await answer(res, faults.shift(), perform);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return {
    ...{ url, apiKey, shipments, requests, faults, report },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Asked {
  path: string;
  key: string;
  body: Record<string, unknown>;
}

function handle(shipments: CourierShipment[], url: string, { path, key, body }: Asked) {
  const cancelled = /^\/v1\/shipments\/([^/]+)\/cancel$/.exec(path)?.[1];
  if (cancelled !== undefined) {
    const shipment = shipments.find(({ id }) => id === cancelled);
    if (!shipment) return { status: 404, body: problem("no such shipment") };
    if (shipment.state === "picked_up") return { status: 409, body: problem("it is under way") };
    shipment.state = "cancelled";
    return { status: 200, body: { id: shipment.id } };
  }
  if (path !== "/v1/shipments") return { status: 404, body: problem("nothing here") };
  const { address } = body.recipient as { address: string };
  if (/nowhere/i.test(address)) return { status: 422, body: problem("We do not go there.") };
  let shipment = shipments.find(({ reference }) => reference === key);
  if (!shipment) {
    shipment = { id: `cr_${randomUUID()}`, reference: String(body.reference), state: "booked", body };
    shipments.push(shipment);
  }
  const { id } = shipment;
  const code = `TRK${String(shipments.indexOf(shipment) + 1).padStart(4, "0")}`;
  const links = { tracking_url: `${url}/track/${code}`, label_url: `${url}/labels/${id}.pdf` };
  return { status: 201, body: { id, carrier: "Swift Bikes", tracking_code: code, ...links } };
}

const problem = (message: string) => ({ error: { message } });

async function answer(
  res: ServerResponse,
  fault: CourierFault | undefined,
  perform: () => { status: number; body: object },
): Promise<void> {
  if (fault?.kind === "slow") await new Promise((resolve) => setTimeout(resolve, fault.ms));
  if (fault?.kind === "nonsense") return void res.writeHead(201).end("<html>");
  if (fault?.kind === "error" || fault?.kind === "dropped") {
    if (fault.committed) perform();
    if (fault.kind === "dropped") return void res.destroy();
    return void res.writeHead(fault.status, { "content-type": "application/json" }).end("{}");
  }
  const { status, body } = perform();
  res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function report(
  { url, secret }: { url: string; secret: string },
  { id = randomUUID(), ...told }: Report,
  { at = new Date() }: { at?: Date } = {},
): Promise<number> {
  const body = JSON.stringify({ id, ...told });
  const seconds = Math.floor(at.getTime() / 1000);
  const signature = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  const headers = { "content-type": "application/json", "courier-signature": `t=${seconds},v1=${signature}` };
  const response = await fetch(url, { method: "POST", headers, body });
  await response.arrayBuffer();
  return response.status;
}

async function readJson(req: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8") || "{}") as Record<string, unknown>;
}
