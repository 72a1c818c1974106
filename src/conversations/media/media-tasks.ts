import { forgetMedia } from "../../commerce/index.js";
import type { TaskHandler } from "../../platform/index.js";
import { createMediaFetch } from "./fetch-media.js";
import type { FetchMediaDeps } from "./fetch-media.js";
import { createReceiptSender } from "./send-receipt.js";
import type { SendReceiptDeps } from "./send-receipt.js";

/** What is done later about pictures and documents, by the kind of the task. */
export function createMediaTasks(deps: FetchMediaDeps & SendReceiptDeps): Record<string, TaskHandler> {
  return {
    fetch_media: createMediaFetch(deps),
    send_receipt: createReceiptSender(deps),
    forget_media: async ({ tenantId, key }) => {
      await forgetMedia(deps, tenantId, key);
      return { kind: "done" };
    },
  };
}
