import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  account,
  buyerOnWhatsapp,
  openSimulatedShop,
  shopOnWhatsapp,
  type SimulatedShop,
} from "../../../tests/support/simulated-shop.js";
import type { Sender } from "../channel.js";
import { createMediaFetcher } from "./fetch-media.js";

const picture = Buffer.from("\xff\xd8\xff picture", "latin1");
let shop: SimulatedShop;
let elsewhere: Server;
let reached: string[] = [];

beforeAll(async () => {
  shop = await openSimulatedShop();
  elsewhere = createServer((req, res) => {
    reached.push(`${req.url} ${req.headers.authorization ?? "anonymous"}`);
    const [, to] = /[?&]to=([^&]*)/.exec(req.url ?? "") ?? [];
    if (to) res.writeHead(302, { location: decodeURIComponent(to) }).end();
    else res.writeHead(200, { "content-type": "image/jpeg" }).end(picture);
  });
  await new Promise<void>((done) => elsewhere.listen(0, "127.0.0.1", done));
});
afterEach(() => void (reached = []));
afterAll(async () => {
  await shop.close();
  await new Promise((done) => elsewhere.close(done));
});

const elsewhereOrigin = () => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
const aSender = (change: Partial<Sender> = {}): Sender => ({
  ...{ id: "1", tenantId: "t", channel: "whatsapp", address: shopOnWhatsapp, simulated: false },
  ...account,
  ...change,
});

/** A photo sent from a phone, as the webhook names it. */
async function sendPhoto() {
  const media = [{ contentType: "image/jpeg", data: picture }];
  const { messageSid } = await shop.simulator.receive({ from: buyerOnWhatsapp, to: shopOnWhatsapp, media });
  const url = shop.recording.inbound().at(-1)!.form.get("MediaUrl0")!;
  return { messageSid, media: { url, contentType: "image/jpeg" } };
}

test("a photo is fetched with the account's credentials, and from the storage behind without them", async () => {
  const fetchMedia = createMediaFetcher({ apiBaseUrl: shop.url });
  const photo = await sendPhoto();
  expect(photo.media.url).toMatch(/^https:\/\/api\.twilio\.com\//);
  // The storage answers 400 to a request that still carries credentials.
  expect(await fetchMedia({ sender: aSender(), ...photo })).toEqual({
    kind: "fetched",
    contentType: "image/jpeg",
    body: picture,
  });
  const stranger = aSender({ authToken: "another" });
  expect(await fetchMedia({ sender: stranger, ...photo })).toEqual({ kind: "status", status: 401 });
});

test("a simulated sender's photo comes from the simulator, and from nowhere without one", async () => {
  const photo = await sendPhoto();
  const sender = aSender({ simulated: true });
  expect(await createMediaFetcher({ simulatorBaseUrl: shop.url })({ sender, ...photo })).toMatchObject({
    kind: "fetched",
  });
  expect(await createMediaFetcher({})({ sender, ...photo })).toMatchObject({ kind: "refused" });
});

test("an address that is not this message's file is not visited, credentials or not", async () => {
  const { messageSid, media } = await sendPhoto();
  const { pathname } = new URL(media.url);
  const other = pathname.replace(account.accountSid, `AC${"f".repeat(32)}`);
  const addresses = [
    `${elsewhereOrigin()}${pathname}`,
    `${elsewhereOrigin()}/x.jpg`,
    `https://api.twilio.com.evil.example${pathname}`,
    `https://evil.example/api.twilio.com${pathname}`,
    `http://api.twilio.com${pathname}`,
    `https://api.twilio.com:8443${pathname}`,
    `https://api.twilio.com${other}`,
    `https://api.twilio.com${pathname.replace(messageSid, `MM${"0".repeat(32)}`)}`,
    `https://api.twilio.com${pathname}/../../../../Calls.json`,
    `https://api.twilio.com${pathname}.json`,
    "https://169.254.169.254/latest/meta-data",
    "file:///etc/passwd",
  ];
  const fetchMedia = createMediaFetcher({});
  for (const url of addresses)
    expect([url, await fetchMedia({ sender: aSender(), messageSid, media: { ...media, url } })]).toEqual([
      url,
      { kind: "refused", reason: "address" },
    ]);
  expect(reached).toEqual([]);
});

test("a redirect to anything but the storage, or to where it is, leads nowhere", async () => {
  const { messageSid, media } = await sendPhoto();
  for (const to of [
    `${elsewhereOrigin()}/secret`,
    "https://evil.example/",
    "https://127.0.0.1/",
    "https://[::ffff:127.0.0.1]/",
  ]) {
    const gate = createServer((req, res) => {
      reached.push(`gate ${req.headers.authorization === undefined ? "anonymous" : "known"}`);
      res.writeHead(307, { location: to }).end();
    });
    await new Promise<void>((done) => gate.listen(0, "127.0.0.1", done));
    const apiBaseUrl = `http://127.0.0.1:${(gate.address() as AddressInfo).port}`;
    const answer = await createMediaFetcher({ apiBaseUrl })({ sender: aSender(), messageSid, media });
    expect(answer).toEqual({ kind: "refused", reason: "host" });
    await new Promise((done) => gate.close(done));
  }
  expect(reached).toEqual(Array(4).fill("gate known"));
});

test("a photo that is not there yet is told apart from one that cannot be had", async () => {
  const photo = await sendPhoto();
  shop.simulator.setFaults([{ match: { endpoint: "media" }, times: 1, action: { type: "mediaMissing" } }]);
  const fetchMedia = createMediaFetcher({ apiBaseUrl: shop.url });
  expect(await fetchMedia({ sender: aSender(), ...photo })).toEqual({ kind: "status", status: 404 });
  shop.simulator.setFaults([]);
  expect(await fetchMedia({ sender: aSender(), ...photo })).toMatchObject({ kind: "fetched" });
});
