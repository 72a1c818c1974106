import type { ReplyWords, Texts } from "./texts.js";

/** What a buyer without buttons is told to reply; Arabic has no capitals, so texts put them in quotes. */
export const arReplyWords: ReplyWords = {
  CART: "السلة",
  PAY: "الدفع",
  ORDERS: "طلباتي",
  BACK: "رجوع",
  PERSON: "موظف",
  MENU: "القائمة",
  CHANGE: "تغيير",
  OK: "موافق",
  UNDO: "تراجع",
};

/**
 * Plain modern Arabic, as shops from Morocco to the Gulf write; imperatives in the form used for everybody. The six plural forms:
 * zero, one, two, few (3 to 10), many (11 to 99), other (100, 101 ...). Texts begin with an Arabic letter, which makes the line run from
 * right to left; names and amounts inside are isolated where the channel shows that (put-into-words.ts).
 */
export const ar: Texts = {
  "text.lines": "{lines}",
  "text.comma": "، ",

  // Home, help, small talk
  "home.welcome": "أهلًا بك في {shop}!",
  "home.choose":
    'ماذا تريد؟{plain, select, yes { أرسل رقمًا أو اكتب بكلماتك. وأيضًا: "{CART}"، "{PAY}"، "{ORDERS}"، "{BACK}"، "{PERSON}".} other { اختر أو اكتب بكلماتك.}}',
  "home.page": "المزيد مما لدينا:",
  "home.empty": "لا شيء معروض للبيع هنا بعد في {shop}. يمكن لموظف أن يجيبك.",
  "help.text":
    'اكتب ما تريد كما تقوله لإنسان، مثل "2 x {example}" أو "هل لديكم ...؟".{plain, select, yes {\n"{CART}" لعرض السلة، "{PAY}" لإتمام الطلب، "{ORDERS}" لمتابعة طلب، "{BACK}" للرجوع، "{PERSON}" للتحدث مع موظف، "{MENU}" لعرض كل شيء.} other {\nوأيضًا: السلة، الدفع، طلباتي، رجوع، من البداية، التحدث مع موظف.}}',
  "help.example": "شيء ما",
  "thanks.welcome": "على الرحب والسعة.",
  "thanks.cartWaits":
    'على الرحب والسعة. في سلتك {count, plural, zero {لا شيء} one {قطعة واحدة} two {قطعتان} few {# قطع} many {# قطعة} other {# قطعة}}، {total}.{plain, select, yes { أرسل "{PAY}" لإتمام الطلب.} other {}}',
  "goodbye.bye": "مع السلامة! اكتب لنا في أي وقت.",
  "goodbye.cartKept":
    "مع السلامة! سلتك محفوظة: {count, plural, zero {لا شيء} one {قطعة واحدة} two {قطعتان} few {# قطع} many {# قطعة} other {# قطعة}}، {total}.",
  "startOver.fresh": "نبدأ من جديد.",
  "startOver.cartKept":
    "نبدأ من جديد. سلتك محفوظة: {count, plural, zero {لا شيء} one {قطعة واحدة} two {قطعتان} few {# قطع} many {# قطعة} other {# قطعة}}، {total}.",
  "failed.message":
    "عذرًا، حدث خطأ عندنا مع رسالتك الأخيرة. يمكن للمتجر رؤية ذلك. اكتبها بكلمات أخرى من فضلك.",
  "restart.lost": "عذرًا، غيّرنا شيئًا هنا وضاع موضعنا في الحديث. سلتك محفوظة.",
  "yes.toWhat": "جيد. ماذا تريد؟",
  "no.fine": "حسنًا.",
  "cancel.nothing": "لا يوجد طلب قيد الإعداد الآن. لإلغاء طلب سابق اطلب التحدث مع موظف.",

  // The language of the conversation
  "language.changed": "حسنًا، نكمل بالعربية.",
  "language.which": "أي لغة{plain, select, yes {؟ أرسل رقمًا:} other {؟}}",

  // What was not understood
  "unknown.text":
    'لا يوجد هنا شيء باسم "{said}".{plain, select, yes { اكتب اسم منتج، أو أرسل "{MENU}" لترى ما لدينا.} other { اكتب اسم منتج أو اختر:}}',
  "unknown.notNow": 'لم أفهم "{said}".',
  "unknown.question":
    'هذا سؤال لا أعرف جوابه؛ {plain, select, yes {أرسل "{PERSON}" ليجيبك من يعرف.} other {يمكن لموظف أن يجيبك.}}',
  "unknown.nothing":
    'لا يوجد نص في الرسالة. اكتب ما تبحث عنه{plain, select, yes {، أو أرسل "{MENU}".} other {، أو اختر:}}',
  "unknown.which": "أي واحد؟",
  "unknown.number": "لا يوجد {number} للاختيار هنا.",
  "unknown.gone": "لم يعد هذا موجودًا هنا.",
  "unknown.range": "يمكن طلب 1 إلى {highest} من كل شيء.",
  "unknown.endOfList": "هذا كل شيء.",
  "media.photo": "شكرًا على الصورة. لا أستطيع رؤية الصور بعد: اكتب ما فيها.",
  "media.voice": "لا أستطيع سماع الرسائل الصوتية بعد: اكتبها من فضلك.",
  "media.video": "لا أستطيع مشاهدة الفيديو بعد: اكتب ما تريد من فضلك.",
  "media.contact": "شكرًا، لكن بطاقات جهات الاتصال لا تفيدني: اكتب الاسم من فضلك.",
  "media.sticker": "جميل. ماذا تريد؟",
  "media.file": "لا أستطيع فتح الملفات بعد: اكتب ما تريد من فضلك.",
  "location.kept": "تم التسجيل: سأقترح {place} عنوانًا للتوصيل.",

  // Browsing and searching
  "list.category":
    "قسم {category}: {total, plural, zero {لا منتجات} one {منتج واحد} two {منتجان} few {# منتجات} many {# منتجًا} other {# منتج}}.{plain, select, yes { أرسل رقمًا أو اكتب ما تريد:} other {}}",
  "list.categoryPage": "قسم {category}، من {from} إلى {to} من أصل {total}:",
  "list.empty": "لا يوجد شيء في {category} الآن.",
  "list.searchPage": 'نتائج "{query}"، من {from} إلى {to} من أصل {total}:',
  "search.yes": "نعم، {total}.{plain, select, yes { أرسل رقمًا أو اكتب ما تريد:} other {}}",
  "search.yesOne": "نعم:",
  "search.matches":
    'نتائج "{query}": {total, plural, zero {لا منتجات} one {منتج واحد} two {منتجان} few {# منتجات} many {# منتجًا} other {# منتج}}.{plain, select, yes { أرسل رقمًا أو اكتب ما تريد:} other {}}',
  "search.wished":
    "{title}: {total, plural, zero {لا منتجات} one {منتج واحد} two {منتجان} few {# منتجات} many {# منتجًا} other {# منتج}}.{plain, select, yes { أرسل رقمًا أو اكتب ما تريد:} other {}}",
  "search.everything": "كل شيء",
  "search.cheapest": "{what}، الأرخص أولًا",
  "search.dearest": "{what}، الأغلى أولًا",
  "search.newest": "{what}، الأحدث أولًا",
  "search.under": "{what} بأقل من {price}",
  "search.upTo": "{what} حتى {price}",
  "search.over": "{what} بأكثر من {price}",
  "search.from": "{what} ابتداءً من {price}",
  "search.between": "{what} من {least} إلى {most}",
  "search.nearest": 'ليس لدينا "{said}"؛ الأقرب إليه:',
  "search.nothing": 'ليس لدينا "{said}".',
  "search.ask": "عمّ تبحث؟",
  "choice.more": "المزيد",
  "choice.moreCount":
    "{count, plural, zero {لا مزيد} one {واحد آخر} two {اثنان آخران} few {# أخرى} many {# أخرى} other {# أخرى}}",
  "choice.back": "رجوع",
  "price.one": "{price}",
  "price.from": "من {price}",
  "price.upTo": "حتى {price}",
  "price.soldOut": "{price} (نفد)",
  "price.extra": "+{price}",

  // What is bought
  "item.detailed": "{name}، {details}",
  "option.no": "بدون {name}",
  "option.light": "قليل من {name}",
  "option.extra": "زيادة {name}",
  "option.counted": "{count} {name}",
  "product.described": "{name}، {price}. {description}",

  // A product
  "product.title": "{name}، {price}",
  "product.few": "بقي {count} فقط.",
  "product.howMany": "{plain, select, yes {أرسل العدد الذي تريده.} other {كم تريد؟}}",
  "product.whichVariant": "أي واحد{plain, select, yes {؟ أرسل رقمًا:} other {؟}}",
  "product.whichOption": "{product}، {group}: ماذا تختار{plain, select, yes {؟ أرسل رقمًا:} other {؟}}",
  "product.whichThing": "أي {said}{plain, select, yes {؟ أرسل رقمًا:} other {؟}}",
  "product.alsoSay": "يمكنك أيضًا طلب: {options}.",
  "product.soldOut": "نفد {name}.",
  "product.notSo": "لا يمكن طلب {item} هكذا.",
  "product.misfit": 'لا يتوفر "{said}" مع {item}.',
  "product.noSuchDetail": "لا يمكن طلب {product} هكذا.",
  "choice.add": "أضف إلى السلة",

  // The cart
  "line.counted": "{quantity} x {item}: {total}",
  "line.short": "{quantity} x {item}",
  "cart.addedOne": "في سلتك الآن: {item}، {total}.",
  "cart.addedSome": "في سلتك الآن: {quantity} x {item}، {total}.",
  "cart.addedMany": "تم:\n{lines}",
  "cart.notHad": 'ليس لدينا "{said}".',
  "cart.notHadNearest": 'ليس لدينا "{said}"؛ الأقرب إليه: {nearest}.',
  "cart.fewer":
    "بقي من {item} {count, plural, zero {لا شيء} one {واحد فقط} two {اثنان فقط} few {# فقط} many {# فقط} other {# فقط}}.",
  "cart.next":
    '{plain, select, yes {أرسل "{PAY}" لإتمام الطلب، أو تابع التسوق.} other {أتمّ الطلب، أو تابع التسوق.}}',
  "cart.totalNext":
    'المجموع {total}.{plain, select, yes { أرسل "{PAY}" لإتمام الطلب، أو تابع التسوق.} other {}}',
  "cart.shown":
    'سلتك:\n{lines}\nالمجموع {total}.{plain, select, yes { أرسل "{PAY}" لإتمام الطلب، "{CHANGE}" لتغيير شيء.} other {}}',
  "cart.empty": "سلتك فارغة.",
  "cart.nowLine": "الآن {line}.",
  "cart.removed": "لم يعد {item} في سلتك.",
  "cart.removedSome": "لم يعد في سلتك: {items}.",
  "cart.emptied": 'سلتك فارغة الآن. اكتب "{UNDO}" لاستعادتها.',
  "cart.alreadyEmpty": "سلتك فارغة من قبل.",
  "cart.restored": "عادت كما كانت.",
  "cart.nothingToUndo": "لا شيء للتراجع عنه.",
  "cart.notInCart": "لا يوجد {said} في سلتك.",
  "cart.whichLine": "ماذا تريد أن تغيّر{plain, select, yes {؟ أرسل رقمًا:} other {؟}}",
  "cart.whichRemove": "ماذا أزيل{plain, select, yes {؟ أرسل رقمًا:} other {؟}}",
  "cart.lineHowMany": "لديك {line}. كم تريد منه؟ 0 يزيله.",
  "cart.lineGone": "لم يعد هذا في سلتك.",
  "cart.allThere": "كل المتوفر من {item} في سلتك: {count}.",
  "cart.someNotKnown": "بعض ما في تلك السلة لم يعد يباع هنا؛ تركته.",
  "cart.pruned": "شيء في سلتك لم يعد يباع؛ أزلته.",
  "cart.full": "تتسع السلة لـ {count} من الأشياء المختلفة؛ وهي ممتلئة.",
  "choice.addThing": "أضف {name}",
  "choice.remove": "إزالة",
  "choice.checkout": "إتمام الطلب",
  "choice.viewCart": "عرض السلة",
  "choice.changeSomething": "تغيير شيء",
  "choice.keepShopping": "متابعة التسوق",
  "choice.undo": "تراجع",

  // Checkout
  "checkout.fulfilment": "توصيل أم استلام من المتجر؟",
  "checkout.fulfilmentAgain": "توصيل إلى {address} مرة أخرى، أم استلام من المتجر؟",
  "checkout.address": "إلى أي عنوان نرسله؟",
  "checkout.addressAgain": "إلى {address} مرة أخرى؟",
  "checkout.addressShort": "هذا قصير جدًا على عنوان: الشارع والرقم والمدينة من فضلك.",
  "checkout.addressLong": "هذا طويل جدًا على عنوان: يكفي الشارع والرقم والمدينة.",
  "checkout.name": "باسم من الطلب؟",
  "checkout.nameUnclear": "هذا لا يبدو اسمًا.",
  "checkout.cashOnly":
    "الدفع حاليًا نقدًا {fulfilment, select, pickup {عند الاستلام من المتجر} other {عند التوصيل}}.",
  "checkout.cashNoted":
    "نقدًا {fulfilment, select, pickup {عند الاستلام من المتجر} other {عند التوصيل}}، تم التسجيل.",
  "checkout.summary":
    'للتأكيد:\n{lines}\n{how}\nالاسم: {name}\n{payment}\nالمجموع {total}.{plain, select, yes { أرسل "{OK}" لتقديم الطلب، أو "{CHANGE}".} other {}}',
  "checkout.toAddress": "توصيل إلى {address}",
  "checkout.toAddressGiven": "توصيل إلى العنوان المذكور",
  "checkout.pickup": "استلام من المتجر",
  "checkout.payDelivery": "الدفع نقدًا عند التوصيل",
  "checkout.payPickup": "الدفع نقدًا عند الاستلام",
  "checkout.notPlaced": "لم يُطلب شيء. سلتك محفوظة.",
  "checkout.changed": "تغيّر شيء منذ عرض ذلك.",
  "checkout.alreadyPlaced": "هذا الطلب مقدَّم من قبل.",
  "checkout.whatToChange": "ماذا أغيّر{plain, select, yes {؟ أرسل رقمًا:} other {؟}}",
  "checkout.placed": "تم تقديم الطلب {number}: {how}، {total}، {payment}. اكتب هنا في أي وقت للسؤال عنه.",
  "checkout.placedDelivery": "توصيل إلى {address}",
  "checkout.placedDeliveryGiven": "توصيل إلى العنوان المذكور",
  "checkout.placedPickup": "استلام من المتجر",
  "checkout.placedCashDelivery": "نقدًا عند التوصيل",
  "checkout.placedCashPickup": "نقدًا عند الاستلام",
  "checkout.soldOut": "عذرًا، نفد {item} للتو وأزيل من الطلب.",
  "checkout.fewerLeft":
    "عذرًا، بقي من {item} {count, plural, zero {لا شيء} one {واحد فقط} two {اثنان فقط} few {# فقط} many {# فقط} other {# فقط}}؛ وهذا ما في الطلب الآن.",
  "checkout.repriced": "سعر {item} الآن {now} وليس {was}.",
  "checkout.leftOut": `"{item}" لم يتم اختياره بعد، لذلك ليس ضمن هذا الطلب.`,
  "checkout.bothWays": "يمكن توصيل الطلبات أو استلامها من المتجر: تختار في النهاية.",
  "checkout.nothingLeft": "بذلك لا يبقى شيء للطلب.",
  "choice.delivery": "توصيل",
  "choice.deliverThere": "التوصيل إلى هناك",
  "choice.pickup": "استلام من المتجر",
  "choice.yesThere": "{plain, select, yes {العنوان نفسه} other {نعم، هناك}}",
  "choice.anotherAddress": "عنوان آخر",
  "choice.placeOrder": "تأكيد الطلب",
  "choice.change": "تغيير",
  "choice.changeItems": "تغيير المنتجات",
  "choice.changeHow": "توصيل أو استلام",
  "choice.changeAddress": "العنوان",
  "choice.changeName": "الاسم",
  "choice.nothing": "لا شيء",

  // Orders
  "orders.one": "الطلب {number}، {status}: {lines}. المجموع {total}.",
  "orders.many": "طلباتك الأخيرة:\n{orders}",
  "orders.line": "رقم {number}: {status}، {total}",
  "orders.none": "ليس لديك طلبات هنا بعد.",
  "orders.noneSuch": "لا أجد طلبًا لك برقم {number}.",
  "orders.hidden": "حفاظًا على أمانك لا أستطيع عرض الطلبات ردًا على هذه الرسالة. اكتب مرة أخرى من فضلك.",
  "orders.which": "أي طلب تقصد{plain, select, yes {؟ أرسل رقمًا:} other {؟}}",
  "orders.detail": "{status}، {total}",
  "orders.toCancel": "الطلب {number}، {total}: {status}. إلغاؤه بيد {shop} فقط. {offer}",
  "orders.toReturn": "الطلب {number}، {total}: {status}. قرار الإرجاع بيد {shop}. {offer}",
  "orders.noneToCancel": "ليس لديك هنا طلب يمكن إلغاؤه.",
  "orders.noneToReturn": "ليس لديك هنا طلب يمكن إرجاع شيء منه.",
  "orders.over": "الطلب {number}: {status}. لم يبق ما يمكن إلغاؤه.",
  "orders.cannotReturn": "الطلب {number}: {status}. لا شيء يمكن إرجاعه.",
  "choice.myOrders": "طلباتي",
  "status.placed": "تم تقديمه",
  "status.awaiting_payment": "بانتظار الدفع",
  "status.paid": "مدفوع",
  "status.accepted": "قبله المتجر",
  "status.preparing": "قيد التحضير",
  "status.ready_for_pickup": "جاهز للاستلام",
  "status.shipped": "في الطريق",
  "status.partially_shipped": "جزء منه في الطريق",
  "status.delivered": "تم توصيله",
  "status.completed": "مكتمل",
  "status.cancelled": "ملغى",
  "status.rejected": "رفضه المتجر",
  "status.expired": "انتهت مدته",
  "status.return_requested": "طُلب إرجاعه",
  "status.returned": "تم إرجاعه",

  // What happened to an order
  "news.paid": "الطلب {number}: وصلت دفعتك {total}.",
  "news.accepted": "قبل {shop} الطلب {number}.",
  "news.preparing": "الطلب {number} قيد التحضير الآن.",
  "news.ready": "الطلب {number} جاهز للاستلام.",
  "news.shipped": "الطلب {number} في الطريق.",
  "news.partlyShipped": "جزء من الطلب {number} في الطريق، والباقي يتبعه.",
  "news.delivered": "تم تسليم الطلب {number}.",
  "news.cancelled": "ألغى {shop} الطلب {number} بقيمة {total}.",
  "news.rejected": "عذرًا، لا يمكن لـ{shop} قبول الطلب {number} بقيمة {total}.",
  "news.expired": "لم يدفع الطلب {number} بقيمة {total} في وقته، فانتهى ولم يعد شيء محجوزًا له.",
  "news.returned": "وصل ما أعيد من الطلب {number}.",
  "news.reason": "السبب: {reason}",
  "news.nothingPaid": "لم يحصل أي مبلغ.",

  // Questions about the shop
  "answer.written": "{answer}",
  "answer.unknown": "لا أعرف ذلك. {offer}",
  "area.written": "التوصيل إلى {area}: {answer}",
  "area.unknown": "لا أعرف هل نوصل إلى {area}.",
  "delivery.free": "التوصيل مجاني.",
  "diet.unknown": "لا أستطيع أن أقول بيقين ما الذي في منتجاتنا، ولا أخمّن. {offer}",
  "diet.described": 'كتب {shop} عن {name}: "{description}" لا أعرف أكثر من ذلك، ولا أخمّن. {offer}',
  "diet.named": 'اسمه هنا "{said}"، ولا أعرف أكثر من الاسم. {offer}',
  "remark.complaint": "يؤسفني سماع ذلك. {offer}",
  "remark.dislike": "حسنًا. عند الطلب قل ما الذي لا تريده، وسيأتي من دونه إن أمكن.",
  "remark.past": "شكرًا لإخباري.",
  "distress.heard":
    'يؤسفني جدًا أن الأمر صعب عليك إلى هذا الحد. لست وحدك: تحدث من فضلك مع شخص قريب منك، أو اتصل الآن برقم الطوارئ في منطقتك. ويمكن لموظف من {shop} أن يكتب لك هنا أيضًا.{plain, select, yes { أرسل "{PERSON}".} other {}}',
  "person.offer": 'هل أسأل موظفًا؟{plain, select, yes { أرسل "{PERSON}".} other {}}',
  "person.canHelp": 'يمكن لموظف أن يساعدك: {plain, select, yes {أرسل "{PERSON}".} other {اكتب "موظف".}}',
  "choice.askPerson": "اسأل موظفًا",

  // Questions about a product
  "about.which": "أي منتج تقصد؟",
  "about.costs": "{name}: {price}.",
  "about.counted": "{quantity} x {name}: {price}.",
  "about.together": "المجموع {price}.",
  "stock.yes": "نعم، لدينا {name}: {price}.",
  "stock.few":
    "نعم، بقي من {name} {count, plural, zero {لا شيء} one {واحد فقط} two {اثنان} few {#} many {#} other {#}}: {price}.",
  "stock.variants": "نعم، لدينا {name} بهذه الأنواع: {variants}.",
  "stock.none": "لا، نفد {name} الآن.",
  "stock.nearest": "المتوفر والأقرب إليه:",
  "stock.noneNearest": "لا، نفد {name} الآن. المتوفر والأقرب إليه:",
  "stock.allGone": 'نفد كل "{query}" الآن.',
  "category.other": "أشياء أخرى",

  // What was ordered before, once more
  "again.added": "كما في الطلب {number}:\n{lines}",
  "again.inCart": "ما في الطلب {number} موجود في سلتك:\n{lines}",
  "again.gone": "لم يعد {item} يباع.",
  "again.without": "لم يعد {options} متوفرًا، لذلك {item} بدونه.",
  "again.nothing": "لا شيء من الطلب {number} متوفر الآن.",
  "again.none": "لم تطلب من هنا من قبل، فلا شيء لتكراره.",

  // A person, and being written to
  "person.told": 'يمكن لـ {shop} أن يرى هنا أنك تريد التحدث مع موظف. سأصمت الآن؛ اكتب "{MENU}" لأعود.',
  "person.back": "عدت إليك.",
  "consent.offersOff": "لن تصلك عروض {shop} هنا. الطلبات والأسئلة تعمل كالمعتاد.",
  "consent.offersOffAlready": "لا تصلك عروض {shop} أصلًا. الطلبات والأسئلة تعمل كالمعتاد.",
  "consent.offersOn": "حسنًا، يمكن لـ {shop} أن يكتب لك من جديد.",
  "choice.person": "التحدث مع موظف",
  "choice.browse": "تصفح المنتجات",
  "list.open": "اختر",
  "list.line": "{label}: {detail}",
};
