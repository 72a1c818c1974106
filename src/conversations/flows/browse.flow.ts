import { categoryList } from "../replies/list.replies.js";
import { buyer } from "./buyer-setup.js";
import { readChoice } from "./choice-ids.js";
import { leavePlace } from "./navigation.js";

/** One category, page by page; numbers go on from page to page. */
export const browseFlow = buyer.createStateConfig({
  entry: "ask",
  meta: {
    prompt: ({ trail }, facts) => {
      const place = readChoice(trail.at(-1) ?? "", facts.shop.catalogue);
      return place?.type === "category"
        ? categoryList(place.categoryId, place.page, facts)
        : categoryList("", 1, facts);
    },
  },
  on: { back: leavePlace },
});
