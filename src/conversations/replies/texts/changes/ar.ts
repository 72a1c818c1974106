import type { ChangeTexts } from "./change-texts.js";

export const arChanges: ChangeTexts = {
  "order.sureToCancel": "هل نلغي الطلب {number} بقيمة {total}؟ لا يمكن التراجع عن ذلك.",
  "choice.callOff": "إلغاؤه",
  "choice.keepOrder": "إبقاؤه",
  "order.cancelled": "تم إلغاء الطلب {number}.",
  "order.moneyBack": "يعود إليك {amount} بطريقة الدفع نفسها.",
  "order.tooLate": "الطلب {number}: {status}. لم يعد ممكنًا تغييره هنا. {offer}",
  "order.noneToChange": "ليس لديك هنا طلب يمكن تغييره بعد.",
  "change.open": "الطلب {number} الآن:\n{lines}\nالمجموع {total}. ماذا نغيّر؟",
  "change.begun": "تغيير الطلب {number}.",
  "change.summary":
    'للتأكيد، يصبح الطلب {number}:\n{lines}\n{how}\nالاسم: {name}\n{payment}\nالمجموع {total}: {difference}.{plain, select, yes { أرسل "{OK}" لتغيير الطلب، أو "{CHANGE}".} other {}}',
  "change.more": "أكثر بـ {amount} من قبل",
  "change.less": "أقل بـ {amount} من قبل",
  "change.same": "كما كان",
  "choice.changeOrder": "تغيير الطلب",
  "change.done": "تم تغيير الطلب {number}. المجموع {total}: {difference}.",
  "change.kept": "يبقى الطلب {number} كما كان.",
  "change.notAll": "في الطلب {number} أشياء لم تعد تباع هكذا، فلا يغيّره إلا {shop}. {offer}",
  "watch.set": "سأكتب لك هنا عندما يتوفر {item}.",
  "watch.here": "{item} متوفر الآن.",
  "watch.back": "عاد {item} إلى {shop}.",
  "choice.tellMe": "أخبرني عند توفره",
};
