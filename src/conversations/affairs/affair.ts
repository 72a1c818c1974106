import type {
  findOrders,
  OrderSummary,
  RecordConsentInput,
  RequestReturnInput,
  RequestReturnOutcome,
} from "../../commerce/index.js";
import type { PrivacyOutcome, PrivacyRequest } from "../privacy/request-privacy.js";

/** What a buyer can want that is about themself and not about things to buy. */
export const affairWishes = [
  // to be written to, or not, for a purpose
  ...(["remindersOff", "remindersOn", "offersOff", "offersOn"] as const),
  // everything that is stored about them; to have it forgotten, asked back once
  ...(["dataExport", "dataErase", "dataEraseNow", "dataKeep"] as const),
  // what they order most often
  "usual",
  // saved addresses: to see them, to have one or all forgotten
  ...(["addresses", "forgetAddress"] as const),
] as const;

export type AffairWish = (typeof affairWishes)[number];

export interface SavedAddress {
  id: string;
  /** "home", "work". */
  label?: string;
  address: string;
}

/** Whose: the person's, by the identity their orders go under. */
interface OfPerson {
  identity: string;
}

/** An operation on what is stored about the buyer, for the turn that asks for it. */
export type Affair =
  | ({ kind: "consent" } & RecordConsentInput)
  | ({ kind: "privacy" } & PrivacyRequest)
  | ({ kind: "usual" } & Omit<Parameters<typeof findOrders>[1], "limit" | "number">)
  | { kind: "handover"; conversationId: string; minutes: number; now: Date }
  | { kind: "cartFilled"; conversationId: string; minutes: number; now: Date }
  | ({ kind: "rate"; conversationId: string; stars?: number; number?: number; remark?: string } & OfPerson)
  | ({ kind: "return" } & RequestReturnInput)
  | ({ kind: "addresses" } & OfPerson)
  | ({ kind: "keepAddress"; address: string; label?: string } & OfPerson)
  | ({ kind: "forgetAddress"; words: string } & OfPerson);

/** What became of it. */
export type AffairDone =
  | { kind: "consent"; purpose: RecordConsentInput["purpose"]; granted: boolean }
  | { kind: "privacy"; outcome: PrivacyOutcome }
  | { kind: "usual"; order?: OrderSummary }
  | { kind: "noted" }
  | { kind: "rated"; number: number; stars: number; remarked: boolean }
  | { kind: "nothingToRate" }
  | { kind: "return"; outcome: RequestReturnOutcome }
  | { kind: "addresses"; addresses: SavedAddress[]; forgotten?: number }
  /** Nothing is said of it. */
  | { kind: "addressKept"; addresses: SavedAddress[] };
