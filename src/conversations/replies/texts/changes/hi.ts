import type { ChangeTexts } from "./change-texts.js";

export const hiChanges: ChangeTexts = {
  "order.sureToCancel": "ऑर्डर {number}, {total}, रद्द करें? यह वापस नहीं हो सकेगा।",
  "choice.callOff": "रद्द करें",
  "choice.keepOrder": "रहने दें",
  "order.cancelled": "ऑर्डर {number} रद्द हो गया है।",
  "order.moneyBack": "{amount} उसी तरीके से वापस आएगा जैसे भुगतान हुआ था।",
  "order.tooLate": "ऑर्डर {number}: {status}। अब यह यहाँ नहीं बदला जा सकता। {offer}",
  "order.noneToChange": "यहाँ आपका कोई ऐसा ऑर्डर नहीं है जो अब बदला जा सके।",
  "change.open": "ऑर्डर {number} अभी:\n{lines}\nकुल {total}। क्या बदलना है?",
  "change.begun": "ऑर्डर {number} बदला जा रहा है।",
  "change.summary":
    'पुष्टि के लिए, ऑर्डर {number} ऐसा होगा:\n{lines}\n{how}\nनाम: {name}\n{payment}\nकुल {total}: {difference}।{plain, select, yes { ऑर्डर बदलने के लिए "{OK}", कुछ और बदलने के लिए "{CHANGE}" भेजें।} other {}}',
  "change.more": "पहले से {amount} ज़्यादा",
  "change.less": "पहले से {amount} कम",
  "change.same": "पहले जितना",
  "choice.changeOrder": "ऑर्डर बदलें",
  "change.done": "ऑर्डर {number} बदल गया है। कुल {total}: {difference}।",
  "change.kept": "ऑर्डर {number} जैसा था वैसा ही है।",
  "change.notAll": "ऑर्डर {number} में ऐसी चीज़ें हैं जो अब ऐसे नहीं बिकतीं, इसलिए केवल {shop} इसे बदल सकता है। {offer}",
  "watch.set": "{item} फिर आने पर मैं यहाँ लिखूँगा।",
  "watch.here": "{item} अभी मिल सकता है।",
  "watch.back": "{shop} में {item} फिर आ गया है।",
  "choice.tellMe": "आने पर बताएँ",
};
