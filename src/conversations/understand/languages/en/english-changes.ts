import type { Changes } from "../changes.js";

export const englishChanges: Changes = {
  remove:
    "remove|delete|drop|take off|take out|take it out|take it off|take that out|get rid of|cancel|scratch|leave out|please remove|can you remove|could you remove|also remove|and remove|forget the|actually remove|minus|could you take off|can you take off",
  removeAfter:
    "out of my cart|out of the cart|from my cart|from the cart|from my order|off my order|out of my basket|from my basket|from the basket|out please|off please",
  removeAround: "take ... out|take ... off|take ... away|leave ... out|get ... out",
  unwanted: "i dont want|dont want|i do not want|do not want|no more|without|no|not the|actually no",
  change:
    "make it|make that|make them|make this|make the|make|change it to|change that to|change them to|change to|change|actually|actually make it|actually make that|no make it|no make that|wait make it|wait make that|no wait make it|no wait make that|no wait|wait no|no sorry make it|sorry make it|no actually|no actually make it|set it to|set|only|i meant|i mean|sorry|update|and make it|actually i want|i want only|just",
  changeAfter: "of them|of those|of it|of these|of that|of this|pieces|pcs|instead|in total|units",
  more: "more",
  oneMore: "another|another one|one more|one more please|another please",
  fewer: "less|fewer",
  everything:
    "everything|all|all of it|all of them|everything else|all items|it all|the rest|everything in the cart|everything from my cart|everything in my cart",
  except: "except|except for|but|besides|apart from|other than|excluding|save for",
  keep: "keep only ...|only keep ...|just keep ...|keep just ...|keep ... only|keep ... and remove the rest|keep ... and remove everything else|keep ... remove the rest|keep ... remove everything else",
  swap: "swap|change|replace|exchange|switch|substitute|trade|turn|can you swap|can you change|can you replace|could you swap|could you change|could you replace|please swap|please change|please replace|i want to swap|i want to change|id like to change",
  swapFor: "for|to|with|into|by",
  swapAfter: "",
  insteadOf: "instead of|in place of|rather than|in stead of",
  replacedBy: "",
};
