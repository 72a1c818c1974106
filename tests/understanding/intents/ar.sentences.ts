/** What Arabic-speaking buyers type, by what they mean. Every third one is held out: nothing was tuned on it. */
export const arabicSentences = `
greeting: السلام عليكم
greeting: مرحبا كيف حالكم
greeting: صباح الخير
thanks: شكرا جزيلا على المساعدة
thanks: مشكور يعطيك العافية
goodbye: مع السلامة
goodbye: الى اللقاء
yes: نعم تمام
yes: ايوه صح
yes: طيب ماشي
no: لا شكرا
no: لا مو هذا
help: كيف اطلب محتاج مساعدة
home: ايش عندكم
home: ممكن ترسل لي القائمة
home: ابغى اشوف كل المنتجات
cart: ايش في السلة
cart: كم المجموع
checkout: ابغى ادفع الحين
checkout: خلاص اريد اتمام الطلب
delivery: ابيه توصيل للبيت
delivery: توصيل لو سمحت
pickup: انا بجي استلمه من المحل
pickup: استلام من الفرع
cash: بدفع كاش عند الاستلام
card: افضل الدفع بالبطاقة
confirm: نعم اكد الطلب
confirm: كله تمام ثبت الطلب
back: ارجع
more: اعرض المزيد
startOver: ابغى ابدأ من جديد
emptyCart: فضي السلة من فضلك
emptyCart: احذف كل شي من السلة
undo: تراجع عن هذا
person: ابغى اكلم موظف
person: ممكن اتكلم مع شخص حقيقي
orders: وين طلبي
orders: متى يوصل الطلب
orders: ايش صار على الطلب 1042
hours: متى تسكرون اليوم
hours: هل انتم فاتحين يوم الجمعة
hours: ما هي اوقات العمل
area: توصلون لحي النرجس؟
area: هل يوجد توصيل لمنطقتي
area: عندكم توصيل لجدة
price: بكم المزهرية الزرقاء
price: كم سعر القميص
stock: هل المزهرية الزرقاء متوفرة
stock: القميص المقلم لسا موجود
have: عندكم اكواب؟
have: ادور على قميص مقلم
cancelOrder: ابغى الغي الطلب 1042
cancelOrder: ممكن الغاء طلبي ما عاد ابيه
returnWanted: ابغى ارجع المزهرية وصلت مكسورة
returnWanted: كيف استرجع فلوسي
returnWanted: ممكن استبدل القميص بمقاس ثاني
reorder: نفس الطلب السابق
reorder: كرر اخر طلب لي
paymentAsked: ايش طرق الدفع عندكم
paymentAsked: كيف اقدر ادفع
language: ممكن نتكلم انجليزي
language: حول الى الفرنسية
thing: اريد كوبين ومزهرية زرقاء
thing: قميص مقلم لو سمحت
thing: عطني ثلاثة اكواب
remove: شيل الاكواب
remove: ما ابي المزهرية الزرقاء
change: خليها ثلاثة اكواب
change: غير الاكواب الى اربعة
`;
