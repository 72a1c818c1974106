import { languageCodes, languageNames } from "../languages.js";
import { reply } from "../replies/reply.js";
import type { Reply, ReplyChoice } from "../replies/reply.js";
import type { Decision, On } from "./buyer-setup.js";
import { choiceId } from "./choice-ids.js";

/** Speaks the language asked for from now on, whatever the buyer writes in. */
export function speak({ language }: Pick<On<"language">, "language">): Decision {
  return language === undefined ? {} : { changes: { language, languageBy: "asking" } };
}

/** The same, said in that language. */
export function changeLanguage(_: unknown, event: On<"language">): Decision {
  return { ...speak(event), says: [reply("language.changed", {})] };
}

/** Each by its own name: who cannot read the question can read the answer. */
export function askLanguage(): Reply {
  const choices = languageCodes.map((code): ReplyChoice => ({
    id: choiceId.language(code),
    label: languageNames[code],
  }));
  return reply("language.which", {}, { choices });
}
