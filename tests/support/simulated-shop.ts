import { createSimulator } from "../../src/channels/simulator/index.js";
import type { Simulator, SimulatorOptions } from "../../src/channels/simulator/index.js";
import { startRecordingService } from "./recording-service.js";
import type { RecordingService } from "./recording-service.js";

export const account = {
  accountSid: "AC00000000000000000000000000000001",
  authToken: "b1946ac92492d2347c6235b4d2611184",
};
export const shopOnWhatsapp = "whatsapp:+14155238886";
export const shopOnSms = "+14155238886";
export const buyerOnWhatsapp = "whatsapp:+15550001234";
export const buyerOnSms = "+15550001234";
export const service = "MG00000000000000000000000000000001";
export const senderInService = "+14155238887";

export interface RestResponse {
  status: number;
  headers: Headers;
  text: string;
  json: Record<string, unknown>;
}

export interface SimulatedShop {
  simulator: Simulator;
  recording: RecordingService;
  /** Origin of the simulator. */
  url: string;
  /** Calls the REST API with the account's credentials; a plain object goes as a form, `json` as JSON. */
  rest(
    method: string,
    path: string,
    form?: Record<string, string> | URLSearchParams,
    json?: unknown,
  ): Promise<RestResponse>;
  /** `POST Messages.json` for a WhatsApp text unless told otherwise, with a status callback. */
  send(form?: Record<string, string>): Promise<RestResponse>;
  close(): Promise<void>;
}

export const messagesPath = `/2010-04-01/Accounts/${account.accountSid}/Messages.json`;

/** An instant simulator and a recording service, on real ports. */
export async function openSimulatedShop(options: Partial<SimulatorOptions> = {}): Promise<SimulatedShop> {
  const recording = await startRecordingService(account.authToken);
  const senders = [
    { channel: "whatsapp" as const, address: shopOnWhatsapp, name: "Bella's" },
    { channel: "sms" as const, address: shopOnSms, name: "Bella's" },
    { channel: "sms" as const, address: senderInService, messagingServiceSid: service },
  ];
  const simulator = createSimulator({
    environment: "development",
    accounts: [{ ...account, senders }],
    webhookBaseUrl: recording.url,
    seed: "test",
    speed: "instant",
    ...options,
  });
  const { url } = await simulator.listen();
  const authorization = `Basic ${Buffer.from(`${account.accountSid}:${account.authToken}`).toString("base64")}`;
  const rest: SimulatedShop["rest"] = async (method, path, form, json) => {
    const body = json === undefined ? form && new URLSearchParams(form) : JSON.stringify(json);
    const headers = { authorization, ...(json !== undefined && { "content-type": "application/json" }) };
    const response = await fetch(`${url}${path}`, {
      method,
      headers,
      redirect: "manual",
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") ?? false;
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  };
  return {
    simulator,
    recording,
    url,
    rest,
    send: (form = {}) =>
      rest("POST", messagesPath, {
        From: shopOnWhatsapp,
        To: buyerOnWhatsapp,
        Body: "Hello",
        StatusCallback: `${recording.url}/webhooks/twilio/status`,
        ...form,
      }),
    async close() {
      await simulator.close();
      await recording.close();
    },
  };
}
