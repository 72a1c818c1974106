export { createDeliveryEngine } from "./delivery.js";
export { createOutboxRelay, startDeliveryJob } from "./delivery.job.js";
export type { OutboxRelay } from "./delivery.job.js";
export { registerBacklog } from "./backlog.js";
export { createStatusIntake } from "./status-intake.js";
