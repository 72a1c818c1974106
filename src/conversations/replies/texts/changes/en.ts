/** An order that is placed, changed or called off by its buyer, and things that are waited for. */
export const enChanges = {
  "order.sureToCancel": "Call off order {number}, {total}? This cannot be undone.",
  "choice.callOff": "Call it off",
  "choice.keepOrder": "Keep it",
  "order.cancelled": "Order {number} is called off.",
  "order.moneyBack": "{amount} goes back to you the way it was paid.",
  "order.tooLate": "Order {number}: {status}. It can no longer be changed here. {offer}",
  "order.noneToChange": "You have no order here that can still be changed.",
  "change.open": "Order {number} as it is now:\n{lines}\nTotal {total}. What shall be different?",
  "change.begun": "Changing order {number}.",
  "change.summary":
    "To confirm, order {number} will be:\n{lines}\n{how}\nName: {name}\n{payment}\nTotal {total}: {difference}.{plain, select, yes { Reply {OK} to change the order, or {CHANGE}.} other {}}",
  "change.more": "{amount} more than before",
  "change.less": "{amount} less than before",
  "change.same": "the same as before",
  "choice.changeOrder": "Change the order",
  "change.done": "Order {number} is changed. Total {total}: {difference}.",
  "change.kept": "Order {number} stays as it was.",
  "change.notAll":
    "Order {number} holds things that are not sold this way any more, so only {shop} can change it. {offer}",
  "watch.set": "I will write here when {item} is back.",
  "watch.here": "{item} can be had now.",
  "watch.back": "{item} is back at {shop}.",
  "choice.tellMe": "Tell me when back",
} as const;
