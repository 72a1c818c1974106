import type { Clock } from "../../platform/index.js";
import { createTwilioApi } from "./twilio-api.js";

interface Credentials {
  accountSid: string;
  authToken: string;
}

/** Asks Twilio for the account itself, which only its own token may see. Rejects when Twilio gives no clear answer. */
export function createCredentialCheck(options: { apiBaseUrl?: string; clock: Clock }) {
  return async ({ accountSid, authToken }: Credentials): Promise<"passed" | "failed"> => {
    const api = createTwilioApi({ ...options, answerTimeoutMs: 2_000 });
    const asker = {
      id: "",
      tenantId: "",
      channel: "sms",
      address: "",
      accountSid,
      authToken,
      simulated: false,
    } as const;
    try {
      const path = `/2010-04-01/Accounts/${accountSid}.json`;
      const answer = await api.call(asker, { method: "GET", service: "api", path });
      if (answer.kind !== "answered") throw new Error(`the provider could not be asked: ${answer.reason}`);
      if (answer.status === 401 || answer.status === 404) return "failed";
      if (answer.status !== 200) throw new Error(`the provider answered ${answer.status}`);
      return "passed";
    } finally {
      await api.close();
    }
  };
}
