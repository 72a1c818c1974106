/**
 * Named moments of the message path. The service passes a function that does nothing; the kill experiments pass one that ends
 * the process at a chosen moment, so that what survives it can be checked (tests/experiments).
 */
export type Checkpoint =
  | "before-pending-commit"
  | "after-pending-commit"
  | "before-turn-commit"
  | "after-turn-commit"
  | "after-claim"
  | "before-leased-commit"
  | "after-leased-commit"
  | "inside-operation"
  | "after-consultation";
