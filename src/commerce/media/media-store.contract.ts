import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { MediaStore } from "./media-store.js";

const id = "01900000-0000-7000-8000-00000000ab12";

/** What every media store keeps to. @forTests */
export function mediaStoreContract(open: () => Promise<{ store: MediaStore; close(): Promise<void> }>): void {
  let store: MediaStore;
  let close: () => Promise<void>;
  beforeAll(async () => ({ store, close } = await open()));
  afterAll(() => close());

  const file = (name: string, text: string, isPublic = false) => ({
    ref: `${id}${name}`,
    contentType: name.endsWith(".pdf") ? ("application/pdf" as const) : ("image/jpeg" as const),
    body: Buffer.from(text),
    isPublic,
  });

  test.each([".jpg", "-400.jpg", ".pdf"])(
    "what was put as %s is read back, and gone when removed",
    async (name) => {
      for (const isPublic of name === ".pdf" ? [false] : [true, false]) {
        await store.put(file(name, `bytes of ${name}`, isPublic));
        expect((await store.read(id + name))?.toString()).toBe(`bytes of ${name}`);
        await store.remove(id + name);
        await store.remove(id + name);
        expect(await store.read(id + name)).toBeUndefined();
      }
    },
  );

  test("putting again replaces", async () => {
    await store.put(file(".jpg", "first"));
    await store.put(file(".jpg", "second"));
    expect((await store.read(`${id}.jpg`))?.toString()).toBe("second");
  });

  test("no name but ours is a file", async () => {
    for (const ref of [
      "../../etc/passwd",
      `../${id}.jpg`,
      `${id}.html`,
      "x.jpg",
      `${id}.jpg/..`,
      `${id}.jpg\0`,
    ])
      await expect((async () => store.read(ref))()).rejects.toThrow("no name of a stored file");
  });
}
