import { createHash } from "node:crypto";

/** Repeatable chance: ids in order, and a private stream of numbers for each subject, whatever else happens in between. */
export interface Randomness {
  /** `SM` + 32 hex digits. */
  nextSid(prefix: string): string;
  /** A stable id for a thing, e.g. a sender's channel install. */
  sidFor(prefix: string, subject: string): string;
  /** Numbers in [0, 1) that depend on the seed and the subject alone. */
  streamFor(subject: string): () => number;
}

export function createRandomness(seed: string): Randomness {
  let count = 0;
  const digest = (text: string) => createHash("sha256").update(`${seed}\0${text}`).digest("hex");
  return {
    nextSid: (prefix) => prefix + digest(`sid ${(count += 1)}`).slice(0, 32),
    sidFor: (prefix, subject) => prefix + digest(`for ${subject}`).slice(0, 32),
    streamFor(subject) {
      let step = 0;
      return () => Number.parseInt(digest(`${subject} ${(step += 1)}`).slice(0, 12), 16) / 2 ** 48;
    },
  };
}
