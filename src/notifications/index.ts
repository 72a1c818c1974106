export { createDeliveryEngine } from "./delivery.js";
export type { DeliveryDeps, DeliveryEngine } from "./delivery.js";
export type { DeliveryCheckpoint } from "./checkpoint.js";
export { createOutboxRelay, startDeliveryJob } from "./delivery.job.js";
export type { OutboxRelay } from "./delivery.job.js";
export { registerBacklog } from "./backlog.js";
export { createStatusIntake } from "./status-intake.js";
export type { StatusIntake } from "./status-intake.js";
