import { z } from "zod";

/** Minor units of the shop's currency; the highest a price may be. */
export const amount = z.int().min(0).max(90_000_000_000);

export const shortName = z.string().trim().min(1, "Must not be empty.").max(80);
