export { createSimulator } from "./create-simulator.js";
export type { SimulatorOptions } from "./options.js";
export type { Simulator } from "./simulator.js";
export type { PhoneEvent, PhoneMessage } from "./control/phone-view.js";
