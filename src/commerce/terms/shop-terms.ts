/**
 * Under what terms a shop sells: kept with the shop in process for telling a buyer beforehand, read again in the database by
 * whatever decides. Money is minor units of the shop's currency; times of day are minutes of the branch's own day.
 */
export interface ShopTerms {
  delivery: boolean;
  pickup: boolean;
  minimumOrder: number;
  /** Prices include their tax; otherwise it is added. */
  taxIncluded: boolean;
  cash: boolean;
  cashLimit: number | null;
  /** After so many orders refused at the door no more cash for that customer. */
  cashRefusals: number | null;
  card: boolean;
  bankTransfer: boolean;
  bankDetails: string | null;
  cardHoldMinutes: number;
  transferHoldMinutes: number;
  /** Switched off whatever the hours say; `pausedUntil` ISO 8601, null: until switched on again. */
  paused: boolean;
  pausedUntil: string | null;
  /** Orders are taken while closed, for when it opens. */
  preOrders: boolean;
  returnDays: number;
  handoverMinutes: number;
  cartReminderMinutes: number | null;
  ratingMinutes: number | null;
  /** In the order in which an address is looked for in them; none: anywhere for 0. */
  zones: readonly DeliveryZone[];
  taxRates: readonly TaxRate[];
  promotions: readonly Promotion[];
  /** The default one first. */
  branches: readonly Branch[];
}

export interface DeliveryZone {
  id: string;
  name: string;
  postcodes: readonly string[];
  places: readonly string[];
  latitude: number | null;
  longitude: number | null;
  radiusMetres: number | null;
  fee: number;
  freeFrom: number | null;
  minimumOrder: number | null;
  /** How long a delivery takes. */
  minutes: number | null;
}

export interface TaxRate {
  /** Null: everywhere. */
  zoneId: string | null;
  taxClass: string;
  name: string;
  /** Parts per million of the net price. */
  ratePpm: number;
}

export interface Promotion {
  id: string;
  name: string;
  /** Null: applies by itself. */
  code: string | null;
  kind: "percent" | "amount" | "item" | "buy_x_get_y" | "free_delivery";
  /** percent: parts per million; amount and item: minor units. */
  value: number | null;
  buy: number | null;
  getFree: number | null;
  productIds: readonly string[];
  categories: readonly string[];
  minimumOrder: number;
  /** ISO 8601. */
  startsAt: string | null;
  endsAt: string | null;
  limitTotal: number | null;
  limitPerCustomer: number | null;
  used: number;
}

export interface Branch {
  id: string;
  name: string;
  isDefault: boolean;
  address: string | null;
  phone: string | null;
  /** IANA; null: the shop's. */
  timezone: string | null;
  latitude: number | null;
  longitude: number | null;
  /** None: always open. */
  hours: readonly OpeningHours[];
  holidays: readonly Holiday[];
  slotRules: readonly SlotRule[];
}

export interface OpeningHours {
  /** ISO: Monday is 1. */
  weekday: number;
  opens: number;
  /** After 1440: past midnight. */
  closes: number;
}

export interface Holiday {
  /** YYYY-MM-DD of the branch's calendar. */
  day: string;
  /** Both null: closed. */
  opens: number | null;
  closes: number | null;
  name: string | null;
}

export interface SlotRule {
  fulfilment: "delivery" | "pickup";
  lengthMinutes: number;
  capacity: number;
  leadMinutes: number;
  daysAhead: number;
}

/** The terms of a shop just created: it sells at once, anywhere, for cash. */
export const openTerms: ShopTerms = {
  delivery: true,
  pickup: true,
  minimumOrder: 0,
  taxIncluded: true,
  cash: true,
  cashLimit: null,
  cashRefusals: null,
  card: false,
  bankTransfer: false,
  bankDetails: null,
  cardHoldMinutes: 30,
  transferHoldMinutes: 1440,
  paused: false,
  pausedUntil: null,
  preOrders: true,
  returnDays: 14,
  handoverMinutes: 120,
  cartReminderMinutes: null,
  ratingMinutes: null,
  zones: [],
  taxRates: [],
  promotions: [],
  branches: [],
};
