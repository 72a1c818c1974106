import { createRequire } from "node:module";
import type { UploadApiOptions, UploadApiResponse, v2 as Library } from "cloudinary";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { readBounded } from "../../platform/index.js";
import { checkedRef, type MediaStore, type StoredFile } from "./media-store.js";

const answerMs = 20_000;
const largestFile = 20 * 1024 * 1024;

/**
 * Files at Cloudinary. `url` is `cloudinary://key:secret@cloud`, with `?upload_prefix=` for another origin of its API. Public pictures are
 * fetched from its network by whoever has their address; private ones are "authenticated" there, and only we read them, over its API.
 */
export async function createCloudinaryMediaStore(url: string): Promise<MediaStore> {
  const { username, password, hostname, searchParams } = new URL(url);
  const uploadPrefix = searchParams.get("upload_prefix");
  const account = {
    cloud_name: hostname,
    api_key: decodeURIComponent(username),
    api_secret: decodeURIComponent(password),
    ...(uploadPrefix !== null && { upload_prefix: uploadPrefix }),
  };
  const { uploader, utils } = await loadLibrary(account);

  const optionsOf = (ref: string) =>
    ref.endsWith(".pdf")
      ? ({ resource_type: "raw", public_id: checkedRef(ref) } as const)
      : ({ resource_type: "image", public_id: checkedRef(ref).replace(/\.jpg$/, "") } as const);

  return {
    name: "cloudinary",
    async put(file) {
      const { secure_url: address } = await upload(uploader, file, {
        ...account,
        ...optionsOf(file.ref),
        type: file.isPublic ? "upload" : "authenticated",
        overwrite: true,
        timeout: answerMs,
      });
      return file.isPublic ? { address } : {};
    },
    async read(ref) {
      const { resource_type, public_id } = optionsOf(ref);
      for (const type of ["authenticated", "upload"]) {
        const options = { ...account, resource_type, type };
        const address = utils.private_download_url(public_id, resource_type === "raw" ? "" : "jpg", options);
        const body = await download(address);
        if (body) return body;
      }
      return undefined;
    },
    async remove(ref) {
      const { resource_type, public_id } = optionsOf(ref);
      for (const type of ["authenticated", "upload"]) {
        const outcome = (await uploader.destroy(public_id, {
          ...account,
          ...{ resource_type, type, invalidate: true },
        })) as { result?: string };
        if (outcome.result !== "ok" && outcome.result !== "not found")
          throw new Error(`Cloudinary could not remove a file: ${String(outcome.result)}`);
      }
    },
  };
}

/** The library looks at its configuration while it loads, to choose between http and https; later is too late. */
async function loadLibrary(account: object): Promise<Pick<typeof Library, "uploader" | "utils">> {
  const configure = createRequire(import.meta.url)("cloudinary/lib/config.js") as (settings: object) => void;
  configure(account);
  const { v2 } = await import("cloudinary");
  return v2;
}

function upload(
  uploader: typeof Library.uploader,
  { body }: StoredFile,
  options: UploadApiOptions,
): Promise<UploadApiResponse> {
  return new Promise((resolve, reject) => {
    const stream = uploader.upload_stream(options, (error, result) => {
      if (result) resolve(result);
      // What it rejects with is a plain object that can hold the whole request.
      else reject(new Error(`Cloudinary did not take a file: ${error?.message ?? "no answer"}`));
    });
    stream.on("error", reject);
    stream.end(body);
  });
}

async function download(address: string): Promise<Buffer | undefined> {
  const { status, body } = await fetch(address, { signal: AbortSignal.timeout(answerMs), redirect: "error" });
  if (status === 404 || !body) return undefined;
  const stream = Readable.fromWeb(body as ReadableStream<Uint8Array>);
  const read = await readBounded(stream, { mostBytes: largestFile, leastBytesPerSecond: 1024 });
  if (status !== 200 || read.kind !== "read") throw new Error(`Cloudinary did not give a file: ${status}`);
  return read.body;
}
