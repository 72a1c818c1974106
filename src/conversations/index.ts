export { createIntake } from "./intake.js";
export type { Intake, Received } from "./intake.js";
export { createTurnRunner } from "./turn-runner.js";
export { createConsult } from "./understand/model/consult.js";
export { quietTime } from "./quiet-time.js";
export { understandText, type TextReading } from "./understand-text.js";
export { createOrderNews } from "./order-news.js";
export { paymentPageRoutes } from "./payment-page.routes.js";
