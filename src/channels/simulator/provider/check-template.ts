import { renderContent } from "../content.js";
import type { Content, Rendered } from "../content.js";
import type { ChannelName } from "../../messages.js";
import type { SimulatedAccount } from "../options.js";
import type { World } from "../world.js";
import { twilioErrors } from "./twilio-error.js";
import type { TwilioError } from "./twilio-error.js";

type Template =
  | { kind: "checked"; content: Content | null; rendered: Rendered | null }
  | { kind: "refused"; error: TwilioError };

/** ContentSid and ContentVariables: known to this account, well-formed, filled in for the channel. */
export function checkTemplate(
  world: World,
  account: SimulatedAccount,
  form: URLSearchParams,
  channel: ChannelName,
): Template {
  const sid = form.get("ContentSid");
  const given = form.get("ContentVariables");
  if (!sid) {
    if (given === null) return { kind: "checked", content: null, rendered: null };
    return { kind: "refused", error: twilioErrors.variablesWithoutContent() };
  }
  const content = world.contents.find(sid);
  if (!content || content.accountSid !== account.accountSid)
    return { kind: "refused", error: twilioErrors.contentUnknown() };
  const variables = readVariables(given);
  if (!variables) return { kind: "refused", error: twilioErrors.variablesInvalid() };
  if (Object.values(variables).some((value) => value.length > 1600))
    return { kind: "refused", error: twilioErrors.parameterTooLong("ContentVariables") };
  return { kind: "checked", content, rendered: renderContent(content, variables, channel) };
}

/** Twilio refuses null and empty values alike (error 21656), at most 100 variables. */
function readVariables(given: string | null): Record<string, string> | null {
  if (given === null || given === "") return {};
  try {
    const parsed = JSON.parse(given) as unknown;
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return null;
    const entries = Object.entries(parsed);
    if (entries.length > 100 || entries.some(([, value]) => typeof value !== "string" || value === ""))
      return null;
    return Object.fromEntries(entries);
  } catch {
    return null;
  }
}
