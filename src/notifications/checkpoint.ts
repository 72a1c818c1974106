/** Named moments of delivery; see src/conversations/checkpoint.ts. */
export type DeliveryCheckpoint = "before-send" | "after-send" | "after-settle";
