export { createSimulator } from "./create-simulator.js";
export type { Profile, SimulatedAccount, SimulatedSender, Simulator, SimulatorOptions } from "./options.js";
export type { SimulatorEvent } from "./events.js";
export type { FaultAction, FaultEndpoint, FaultRule } from "./faults.js";
export type { StoredMessage } from "./message.js";
export type { FromPhone, Received } from "./phone/receive-message.js";
