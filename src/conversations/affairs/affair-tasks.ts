import type { ShopCache } from "../../commerce/index.js";
import type { Clock, Config, Database, TaskHandler } from "../../platform/index.js";
import { createPrivacyAnswer } from "../privacy/answer-privacy.js";
import { createDataLinks } from "../privacy/data-links.js";
import { createRatingQuestion } from "./ask-rating.js";
import { createHandoverEnd } from "./end-handover.js";
import { createCartReminder } from "./remind-of-cart.js";

interface AffairTaskDeps {
  db: Pick<Database, "withTenant">;
  shops: Pick<ShopCache, "get">;
  clock: Clock;
  config: Pick<Config, "secretKey" | "publicBaseUrl">;
  /** Messages were committed. */
  onReplies: () => void;
}

/** What is done later of what a buyer wants for themself, by the kind of the task. */
export function createAffairTasks({ config, ...deps }: AffairTaskDeps): Record<string, TaskHandler> {
  const links = createDataLinks(config.secretKey, config.publicBaseUrl);
  return {
    privacy_request: createPrivacyAnswer({ ...deps, links }),
    rating_question: createRatingQuestion(deps),
    handover_end: createHandoverEnd(deps),
    cart_reminder: createCartReminder(deps),
  };
}
