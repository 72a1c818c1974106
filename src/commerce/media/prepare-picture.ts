import sharp, { type OutputInfo } from "sharp";

export interface PreparedPicture {
  body: Buffer;
  width: number;
  height: number;
  /** Smaller ones beside it, by their width. */
  sizes: { width: number; body: Buffer }[];
}

export type PrepareOutcome =
  ({ kind: "prepared" } & PreparedPicture) | { kind: "tooManyPixels" } | { kind: "broken" };

const mostPixels = 40_000_000;
const longestSide = 1600;

// Pictures of strangers are decoded one thread at a time and never kept: a burst of them must not take the machine.
sharp.concurrency(1);
sharp.cache(false);

/**
 * A picture made anew as JPEG: at most 1,600 pixels a side, turned as its camera said, without any metadata (places, cameras, owners) and
 * without whatever else stood in the file. Its head is checked before it is decoded: a few bytes can claim gigabytes of pixels.
 */
export async function preparePicture(bytes: Buffer, widths: readonly number[] = []): Promise<PrepareOutcome> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return { kind: "tooManyPixels" };
    const whole = await redraw(bytes, longestSide);
    const sizes = [];
    for (const wanted of widths.filter((each) => each < whole.info.width)) {
      const { data, info } = await redraw(whole.data, wanted);
      sizes.push({ width: info.width, body: data });
    }
    return { kind: "prepared", body: whole.data, width: whole.info.width, height: whole.info.height, sizes };
  } catch {
    // The decoder's words are about its own inside: to whoever sent it, the picture cannot be opened.
    return { kind: "broken" };
  }
}

function redraw(bytes: Buffer, side: number): Promise<{ data: Buffer; info: OutputInfo }> {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: "error", pages: 1 })
    .timeout({ seconds: 10 })
    .autoOrient()
    .resize({ width: side, height: longestSide, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
}
