import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync, crc32 } from "node:zlib";
import sharp from "sharp";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { createLogger, createWebServer, newId } from "../../platform/index.js";
import { createMediaStores } from "./create-media-stores.js";
import { keepFile, recordMedia } from "./keep-media.js";
import type { MediaStores } from "./media-store.js";
import { mediaRoutes } from "./media.routes.js";
import { forgetMedia } from "./forget-media.js";
import { removeProductPhoto, setProductPhoto } from "./product-photo.js";
import { createMediaAddresses } from "./signed-address.js";

const addresses = createMediaAddresses("a secret of at least thirty-two characters");
let shop: TestShop;
let folder = "";
let stores: MediaStores;
let origin = "";
let now = new Date("2026-11-22T10:00:00Z");
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  shop = await openTestShop();
  folder = await mkdtemp(join(tmpdir(), "parley-media-"));
  stores = await createMediaStores({ dataDir: folder });
  const logger = createLogger({ environment: "development", logLevel: "silent" });
  const clock = { now: () => now };
  const web = createWebServer({ logger, routers: [mediaRoutes({ db: shop.db, stores, addresses, clock })] });
  const { port } = await web.start({ host: "127.0.0.1", port: 0 });
  origin = `http://127.0.0.1:${port}`;
  stops.push(
    () => web.stop(),
    () => shop.close(),
    () => rm(folder, { recursive: true }),
  );
});
afterEach(() => void (now = new Date("2026-11-22T10:00:00Z")));
afterAll(async () => {
  for (const stop of stops) await stop();
});

const photo = (width = 1000, height = 500) =>
  sharp({ create: { width, height, channels: 3, background: "#4477aa" } });

const keepProof = async (body: Buffer, declaredType: string) =>
  keepFile(
    stores,
    { body, declaredType },
    { id: newId(), purpose: "proof", isPublic: false, documents: true },
  );

test("where a photo was taken, by whom and with what is gone from what is kept", async () => {
  const withPlace = await photo()
    .withExif({
      IFD0: { Artist: "Ann Example", Make: "SpyCam" },
      IFD3: { GPSLatitude: "48/1 51/1 30/1", GPSLatitudeRef: "N" },
    })
    .withIccProfile("p3")
    .jpeg()
    .toBuffer();
  expect(withPlace.includes("Ann Example")).toBe(true);
  expect((await sharp(withPlace).metadata()).exif).toBeDefined();

  const kept = await keepProof(withPlace, "image/jpeg");
  if (kept.kind !== "kept") throw new Error(kept.kind);
  const body = (await stores.current.read(kept.media.ref))!;
  for (const trace of ["Ann Example", "SpyCam", "Exif"]) expect(body.includes(trace)).toBe(false);
  const { exif, icc, xmp, iptc } = await sharp(body).metadata();
  expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
});

test("a photo is turned as its camera said before that is forgotten", async () => {
  const sideways = await photo(400, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const kept = await keepProof(sideways, "image/jpeg");
  expect(kept).toMatchObject({ media: { width: 200, height: 400 } });
});

/** A PNG of a few bytes that claims this many pixels. */
function claimingPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0], 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(2000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

test("a picture that claims 400 million pixels is refused before it is decoded", async () => {
  const before = process.memoryUsage().rss;
  const began = performance.now();
  expect(await keepProof(claimingPng(20_000, 20_000), "image/png")).toEqual({ kind: "tooManyPixels" });
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

test.each([
  ["an SVG with a script", Buffer.from(svg), "image/svg+xml", "wrongType"],
  ["an SVG that says it is a PNG", Buffer.from(svg), "image/png", "wrongType"],
  ["a web page", Buffer.from("<!doctype html><script>1</script>"), "text/html", "wrongType"],
  ["an archive", Buffer.from("PK\x03\x04 and more", "latin1"), "application/zip", "wrongType"],
  ["a voice note", Buffer.from("OggS and more"), "audio/ogg", "wrongType"],
  ["nothing at all", Buffer.alloc(0), "image/jpeg", "wrongType"],
  ["half a picture's head", Buffer.from("\xff\xd8\xff\xe0", "latin1"), "image/jpeg", "broken"],
  [
    "noise behind a picture's head",
    Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), randomBytes(500)]),
    "image/png",
    "broken",
  ],
])("%s is not kept", async (_what, body, type, kind) => {
  expect(await keepProof(body, type)).toEqual({ kind });
});

test("what a file says of itself and what it is must agree", async () => {
  const png = await photo().png().toBuffer();
  expect(await keepProof(png, "image/jpeg")).toEqual({ kind: "wrongType" });
  expect(await keepProof(png, "image/png; charset=binary")).toMatchObject({ kind: "kept" });
  expect(await keepProof(await photo().webp().toBuffer(), "image/webp")).toMatchObject({ kind: "kept" });
  expect(await keepProof(await photo().jpeg().toBuffer(), "image/jpg")).toMatchObject({ kind: "kept" });
});

test("a picture that is half there is not kept", async () => {
  const whole = await photo(800, 800).jpeg().toBuffer();
  expect(await keepProof(whole.subarray(0, whole.length / 2), "image/jpeg")).toEqual({ kind: "broken" });
});

async function recorded(body: Buffer, type: string) {
  const kept = await keepProof(body, type);
  if (kept.kind !== "kept") throw new Error(kept.kind);
  return shop.asTenant((sql) => recordMedia(sql, kept));
}

test("a private file is had by a signed address until it ends, and in no other way", async () => {
  const proof = await recorded(await photo().png().toBuffer(), "image/png");
  const path = addresses.sign(proof, new Date(now.getTime() + 60_000));
  expect(path.length).toBeLessThan(60);
  const answer = await fetch(origin + path);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "image/jpeg",
    "content-disposition": expect.stringMatching(/^attachment; filename="[\w.]+\.jpg"$/) as unknown,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
  });
  const head = await fetch(origin + path, { method: "HEAD" });
  expect([head.status, Number(head.headers.get("content-length"))]).toEqual([200, proof.bytes]);

  const token = path.slice("/media/".length, -4);
  const flipped = token.replace(/.$/, (last) => (last === "A" ? "E" : "A"));
  const others = [
    `/media/${proof.id}`,
    `/media/${proof.ref}`,
    `/media/${flipped}.jpg`,
    `/media/${token}x.jpg`,
  ];
  for (const wrong of [...others, "/media/../data", `/media/${newId()}.jpg`, "/media/x"])
    expect([wrong, (await fetch(origin + wrong)).status]).toEqual([wrong, 404]);

  now = new Date(now.getTime() + 60_000);
  expect((await fetch(origin + path)).status).toBe(404);
});

test("an address signed with another key opens nothing", () => {
  const media = { id: newId(), ref: "x.pdf" };
  const others = createMediaAddresses("another secret of at least 32 characters");
  const token = others.sign(media, new Date(Date.now() + 60_000)).slice(7, -4);
  expect(others.open(token, new Date())).toBe(media.id);
  expect(addresses.open(token, new Date())).toBeUndefined();
});

test("a product's photo is public, in three sizes, and shown in place of the file's picture", async () => {
  await shop.stock([{ id: "vase", name: "Vase", image: "https://pictures.example/vase.jpg" }]);
  const [product] = await shop.rows<{ id: string }>("SELECT id FROM products");
  const productId = product!.id;
  const body = await photo(3000, 2000).png().toBuffer();
  const deps = { db: shop.db, stores };
  const first = await setProductPhoto(deps, shop.tenantId, { productId, body, declaredType: "image/png" });
  const set = await setProductPhoto(deps, shop.tenantId, { productId, body, declaredType: "image/png" });
  if (set.kind !== "set" || first.kind !== "set") throw new Error(set.kind);
  expect(set.photo).toMatchObject({ width: 1600, height: 1067, sizes: [800, 240], isPublic: true });

  for (const [name, width] of [
    [".jpg", 1600],
    ["-800.jpg", 800],
    ["-240.jpg", 240],
  ] as const) {
    const answer = await fetch(`${origin}/media/${set.photo.id}${name}`);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(answer.headers.get("content-disposition")).toBe("inline");
    expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).width).toBe(width);
  }
  expect((await fetch(`${origin}/media/${set.photo.id}-801.jpg`)).status).toBe(404);

  const due = await shop.rows<{ key: string }>(
    "SELECT key FROM tasks WHERE kind = 'forget_media' AND due_at > now() + interval '23 hours'",
  );
  expect(due).toEqual([{ key: first.photo.id }]);
  await forgetMedia(deps, shop.tenantId, set.photo.id);
  expect((await fetch(origin + set.photo.address!)).status).toBe(200); // it is shown: nothing is forgotten
  await forgetMedia(deps, shop.tenantId, first.photo.id);
  expect((await fetch(origin + first.photo.address!)).status).toBe(404);

  expect(await removeProductPhoto(deps, shop.tenantId, productId)).toEqual({ kind: "removed" });
  await forgetMedia(deps, shop.tenantId, set.photo.id);
  const files = (await readdir(join(folder, "media"), { recursive: true })).join(" ");
  expect(files).not.toContain(set.photo.id);
});

test("no shop can give another's product a photo, nor find another's media", async () => {
  const other = await shop.another();
  await other.stock([{ id: "cup", name: "Cup" }]);
  const [product] = await other.rows<{ id: string }>("SELECT id FROM products");
  const file = { productId: product!.id, body: await photo().jpeg().toBuffer(), declaredType: "image/jpeg" };
  const deps = { db: shop.db, stores };
  expect(await setProductPhoto(deps, shop.tenantId, file)).toEqual({ kind: "unknown" });
  expect(await removeProductPhoto(deps, shop.tenantId, file.productId)).toEqual({ kind: "unknown" });
  expect(await setProductPhoto(deps, other.tenantId, file)).toMatchObject({ kind: "set" });
  expect(await shop.rows("SELECT 1 FROM media WHERE tenant_id = $1", other.tenantId)).toEqual([]);
});

test("what is in a store that is not configured any more is not forgotten in silence: the task fails, the row stays", async () => {
  const proof = await recorded(await photo().jpeg().toBuffer(), "image/jpeg");
  const there = () => shop.rows("SELECT store FROM media WHERE id = $1", proof.id);
  await shop.rows("UPDATE media SET store = 'cloudinary' WHERE id = $1", proof.id);
  const deps = { db: shop.db, stores };
  await expect(forgetMedia(deps, shop.tenantId, proof.id)).rejects.toThrow("not configured");
  expect(await there()).toEqual([{ store: "cloudinary" }]);
  await shop.rows("UPDATE media SET store = 'local' WHERE id = $1", proof.id);
  await forgetMedia(deps, shop.tenantId, proof.id);
  expect(await there()).toEqual([]);
});
