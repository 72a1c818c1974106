import { describe, expect, test } from "@jest/globals";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFakeCloudinary } from "../../../tests/support/fake-cloudinary.js";
import { createCloudinaryMediaStore } from "./cloudinary.js";
import { createMediaStores } from "./create-media-stores.js";
import { createLocalMediaStore } from "./local-media-store.js";
import { mediaStoreContract } from "./media-store.contract.js";

const cloudinary = await startFakeCloudinary();
const id = "01900000-0000-7000-8000-0000000000ff";

describe("in a folder", () => {
  mediaStoreContract(async () => {
    const folder = await mkdtemp(join(tmpdir(), "parley-media-"));
    return { store: createLocalMediaStore(folder), close: () => rm(folder, { recursive: true }) };
  });

  test("files are for the service's own eyes, and no draft is left", async () => {
    const folder = await mkdtemp(join(tmpdir(), "parley-media-"));
    const file = {
      ref: `${id}.jpg`,
      contentType: "image/jpeg" as const,
      body: Buffer.from("x"),
      isPublic: true,
    };
    await createLocalMediaStore(folder).put(file);
    expect(await readdir(join(folder, "ff"))).toEqual([`${id}.jpg`]);
    expect((await stat(join(folder, "ff", `${id}.jpg`))).mode & 0o077).toBe(0);
    await rm(folder, { recursive: true });
  });
});

describe("at Cloudinary", () => {
  mediaStoreContract(async () => ({
    store: await createCloudinaryMediaStore(cloudinary.url),
    close: () => cloudinary.close(),
  }));

  test("public pictures have an address there, private files none", async () => {
    const store = await createCloudinaryMediaStore(cloudinary.url);
    const picture = { ref: `${id}.jpg`, contentType: "image/jpeg" as const, body: Buffer.from("x") };
    expect(await store.put({ ...picture, isPublic: true })).toEqual({
      address: `https://res.cloudinary.com/demo-cloud/image/upload/v1/${id}.jpg`,
    });
    expect(await store.put({ ...picture, isPublic: false })).toEqual({});
    expect([...cloudinary.files.keys()]).toContain(`authenticated/image/${id}`);
  });

  test("a failure there is a failure here, without the account's secret in it", async () => {
    const store = await createCloudinaryMediaStore(cloudinary.url);
    cloudinary.fail(1);
    const failure = await store
      .put({ ref: `${id}.pdf`, contentType: "application/pdf", body: Buffer.from("x"), isPublic: false })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(String(failure)).not.toContain("top-secret");
    cloudinary.fail(1);
    await expect(store.read(`${id}.pdf`)).rejects.toThrow("500");
  });

  test("it is used where it is configured; what was in the folder before stays readable", async () => {
    const stores = await createMediaStores({ dataDir: tmpdir(), cloudinaryUrl: cloudinary.url });
    expect([stores.current.name, stores.named("local")?.name]).toEqual(["cloudinary", "local"]);
  });
});
