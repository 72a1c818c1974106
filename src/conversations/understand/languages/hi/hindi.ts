import { each, split } from "../../phrase-lists.js";
import type { LanguageData } from "../language-data.js";
import { hindiChanges } from "./hindi-changes.js";
import { hindiCues } from "./hindi-cues.js";
import { hindiStatements } from "./hindi-statements.js";
import { paymentPhrases } from "../payment-phrases.js";

/** Both as it is written in Devanagari and as most people type it, in Latin letters. */
export const hindi: LanguageData = {
  phrases: {
    ...paymentPhrases.hi,
    greeting: split(`
      namaste | namaskar | namastey | namaste ji | hello ji | hi ji | hello bhai | namaste bhai | hello bhaiya | suprabhat | ram ram | kaise ho | kaise hain aap | kya haal hai | koi hai |
      नमस्ते | नमस्कार | हैलो | हेलो | हाय | सुप्रभात | शुभ संध्या | राम राम | कैसे हो | कैसे हैं | क्या हाल है | कोई है
    `),
    thanks: split(`
      dhanyavad | dhanyawad | shukriya | bahut shukriya | bahut dhanyavad | bahut bahut dhanyavad | bahut bahut shukriya | thank you ji | thanks bhai | badhiya | bahut badhiya | bahut accha | mast | meherbani |
      धन्यवाद | शुक्रिया | बहुत धन्यवाद | बहुत शुक्रिया | बहुत बहुत धन्यवाद | बहुत बहुत शुक्रिया | थैंक यू | थैंक्स | बढ़िया | बहुत अच्छा | मेहरबानी
    `),
    goodbye: split(
      "alvida | phir milenge | fir milenge | phir milte hain | fir milte hain | chalo bye | bye ji | shubh ratri | tata | अलविदा | फिर मिलेंगे | फिर मिलते हैं | बाय | शुभ रात्रि | टाटा | चलो बाय",
    ),
    done: split(
      "bas | bas itna hi | bas itna | itna hi | aur kuch nahi | bas ho gaya | ho gaya | bas yahi | yahi hai bas | bas aur nahi | बस | बस इतना ही | इतना ही | और कुछ नहीं | बस हो गया | हो गया | बस यही",
    ),
    help: split(`
      madad | madad karo | madad chahiye | mujhe madad chahiye | help karo | kaise kaam karta hai | ye kaise kaam karta hai | order kaise kare | order kaise karu | order kaise karna hai | kaise order kare | kaise mangwaye |
      samajh nahi aaya | samajh nahi aa raha | tum kaun ho | aap kaun ho | मदद | मदद करो | मदद चाहिए | मुझे मदद चाहिए | हेल्प | यह कैसे काम करता है | ऑर्डर कैसे करें | ऑर्डर कैसे करूं | समझ नहीं आया | आप कौन हो
    `),
    home: [
      ...split(`
        kya kya hai | kya kya milta hai | kya hai aapke paas | aapke paas kya hai | aapke paas kya kya hai | kya bechte ho | kya kya bechte ho | kya milega | kya kya milega | saman dikhao | sab dikhao | kuch dikhao | order karna hai |
        mujhe order karna hai | kuch order karna hai | kuch mangwana hai | kharidna hai | list bhejo | aur kya hai |
        मेन्यू | मेनू | सूची | सब दिखाओ | सामान दिखाओ | क्या क्या है | क्या क्या मिलता है | आपके पास क्या है | आपके पास क्या क्या है | क्या मिलेगा | ऑर्डर करना है | मुझे ऑर्डर करना है | खरीदना है | कैटलॉग | दुकान
      `),
      ...each(
        "menu|list|catalog|catalogue|saman|samaan|rate list|products",
        "",
        "dikhao|dikhaiye|dikha do|bhejo|bhej do|dekhna hai|batao",
      ),
      ...each("मेन्यू|मेनू|सूची|लिस्ट|सामान|कैटलॉग", "", "दिखाओ|दिखाइए|दिखा दो|भेजो|भेज दो|देखना है|बताओ"),
    ],
    cart: split(`
      cart | cart dikhao | mera cart | cart mein kya hai | mere cart mein kya hai | cart me kya hai | mere cart me kya hai | total kitna hua | total kitna hai | kitna hua | kitne hue | kul kitna hua | total batao | bill kitna hua |
      kitna bill hua | kitne paise hue | कार्ट | कार्ट दिखाओ | मेरा कार्ट | कार्ट में क्या है | मेरे कार्ट में क्या है | कुल कितना हुआ | टोटल कितना हुआ | कितना हुआ | टोटल | कुल | कितने पैसे हुए
    `),
    checkout: split(`
      payment karna hai | pay karna hai | checkout karna hai | checkout karo | bill banao | bill bana do | order pura karo | order complete karo | paise dene hain | bhugtan | bhugtan karna hai | paisa dena hai | checkout kar do | le lunga | ye le lunga |
      चेकआउट | भुगतान | भुगतान करना है | पेमेंट करना है | बिल बनाओ | बिल बना दो | पैसे देने हैं | ऑर्डर पूरा करो | चेकआउट करो | ले लूंगा
    `),
    back: split(
      "wapas | vapas | piche | peeche | wapas jao | vapas jao | piche jao | peeche jao | back jao | pichla page | वापस | पीछे | वापस जाओ | पीछे जाओ | पिछला पेज",
    ),
    more: split(
      "aur dikhao | aur | aur batao | aage | agla | agla page | aur options | aur dikhaiye | aur hai kya | aur kya kya hai | baaki dikhao | और | और दिखाओ | आगे | अगला | अगला पेज | और बताओ | और दिखाइए",
    ),
    startOver: split(
      "shuru se | phir se shuru karo | phir se shuru | fir se shuru karo | dobara shuru karo | shuru se karo | naye sire se | शुरू से | फिर से शुरू करो | दोबारा शुरू करो | नए सिरे से | शुरू से करो",
    ),
    emptyCart: split(`
      cart khali karo | cart khali kar do | sab hatao | sab hata do | sab nikal do | cart saaf karo | cart clear karo | cart clear kar do | cart khali | sab delete karo | sab cancel karo |
      कार्ट खाली करो | कार्ट खाली कर दो | सब हटाओ | सब हटा दो | सब निकाल दो | कार्ट साफ करो
    `),
    undo: split(
      "wapas daalo | wapas dal do | wapas add karo | undo karo | undo kar do | wapas waisa hi | pehle jaisa karo | वापस डालो | वापस डाल दो | अनडू करो | पहले जैसा करो | पूर्ववत करें",
    ),
    person: split(`
      insaan | aadmi | kisi se baat karni hai | insaan se baat karni hai | kisi insaan se baat karni hai | kisi aadmi se baat karni hai | customer care | customer care se baat karao | manager se baat karao | malik se baat karni hai | dukandar |
      mujhe call karo | call karo | shikayat | shikayat karni hai | complaint karni hai | इंसान | आदमी | किसी से बात करनी है | इंसान से बात करनी है | किसी इंसान से बात करनी है | कस्टमर केयर | मैनेजर | मैनेजर से बात कराओ | शिकायत | शिकायत करनी है | फोन करो | मालिक से बात करनी है
    `),
    orders: split(`
      maine kya order kiya | maine kya order kiya tha | maine kya mangaya tha | मैंने क्या ऑर्डर किया | मैंने क्या मंगाया था | mera order | mere orders | mere order | mera order kahan hai | mera order kaha hai | order kahan hai | order kaha hai | order kab aayega | mera order kab aayega | order kahan tak pahuncha | order status | order ka status | mera saman kahan hai | saman kab aayega |
      mera parcel kahan hai | parcel kab aayega | kab aayega | kab tak aayega | kahan tak pahuncha | order aaya nahi | मेरा ऑर्डर | मेरा ऑर्डर कहाँ है | मेरा ऑर्डर कहां है | ऑर्डर कहाँ है | ऑर्डर कहां है | ऑर्डर कब आएगा | मेरा ऑर्डर कब आएगा | मेरे ऑर्डर | ऑर्डर स्टेटस | कब आएगा | कब तक आएगा | मेरा सामान कहाँ है | मेरा पार्सल कहाँ है | ऑर्डर
    `),
    searchWanted: split(
      "khojo | dhundo | dhundho | kuch dhundhna hai | kuch khojna hai | search karo | search karna hai | खोजो | ढूंढो | ढूँढो | कुछ ढूंढना है | खोजें | सर्च करो",
    ),
    yes: split(`
      haan | ha | han | haa | haan ji | ha ji | han ji | ji haan | ji | ji ha | hanji | haanji | thik hai | theek hai | thik | theek | accha | acha | bilkul | sahi hai | sahi | ok ji | haan theek hai | haan bilkul | haan sahi hai | haan kar do | kar do | chalega | done hai | haan haan |
      haan chahiye | pakka | zaroor | jarur | ho sakta hai haan | cart mein daalo | cart me daal do | daal do | हाँ | हां | जी हाँ | जी हां | जी | हाँ जी | हां जी | ठीक है | ठीक | अच्छा | बिल्कुल | बिलकुल | सही है | सही | ओके | हाँ ठीक है | हाँ कर दो | कर दो | चलेगा | पक्का | ज़रूर | हाँ सही है | हाँ बिल्कुल | कार्ट में डालो
    `),
    no: split(`
      nahi | nahin | nhi | nai | na | nahi ji | ji nahi | nahi chahiye | nahi yaar | mat karo | rehne do | rahne do | chhodo | galat | galat hai | ye nahi | wo nahi | abhi nahi | koi nahi | nahi nahi | nahi thank you | bilkul nahi | nahi shukriya | nahi dhanyavad | kuch nahi | jaane do |
      नहीं | नही | ना | न | जी नहीं | नहीं चाहिए | मत करो | रहने दो | छोड़ो | गलत | गलत है | ये नहीं | यह नहीं | अभी नहीं | नहीं धन्यवाद | नहीं शुक्रिया | बिल्कुल नहीं | कुछ नहीं | नहीं नहीं | जाने दो
    `),
    cancel: split(
      "cancel karo | cancel kar do | radd karo | band karo | roko | ruko mat karo | chhod do | cancel karna hai | mann badal gaya | रद्द करो | कैंसल करो | कैंसिल करो | कैंसल कर दो | रद्द | कैंसल | बंद करो | रोको | छोड़ दो | मन बदल गया",
    ),
    confirm: split(`
      order confirm karo | order confirm kar do | confirm karo | confirm kar do | haan confirm | haan confirm karo | haan confirm kar do | order kar do | order kardo | order laga do | order place karo | order pakka karo | haan order kar do | haan order confirm kar do | haan order confirm karo | order bhej do |
      ऑर्डर कन्फर्म करो | कन्फर्म करो | कन्फर्म | पुष्टि | पुष्टि करो | पुष्टि करें | ऑर्डर कर दो | ऑर्डर पक्का करो | हाँ ऑर्डर कर दो | ऑर्डर लगा दो | हाँ कन्फर्म करो | कन्फर्म कर दो
    `),
    askedFulfilment: split(
      "kya aap delivery karte ho | delivery karte ho | delivery karte ho kya | delivery hai kya | home delivery hai kya | delivery hoti hai | delivery milegi | kya delivery hoti hai | khud le sakte hain kya | pickup kar sakte hain | क्या आप डिलीवरी करते हो | क्या आप डिलीवरी करते हैं | डिलीवरी करते हो | डिलीवरी होती है | क्या डिलीवरी होती है | होम डिलीवरी है क्या | पिकअप कर सकते हैं",
    ),
    delivery: split(`
      home delivery | delivery karo | delivery kar do | delivery chahiye | home delivery chahiye | ghar bhejo | ghar bhej do | ghar pe bhej do | ghar par bhej do | ghar pe chahiye | ghar pe | ghar par | ghar tak | ghar pe bhejo | ghar pahuncha do | delivery hi |
      डिलीवरी | होम डिलीवरी | डिलीवरी चाहिए | होम डिलीवरी चाहिए | घर भेजो | घर भेज दो | घर पर भेज दो | घर पे भेज दो | घर पर | घर पहुंचा दो | डिलीवरी कर दो | डिलीवरी करो
    `),
    pickup: split(`
      khud le lunga | khud aake lunga | main khud le lunga | dukan se le lunga | dukan se lunga | pickup karunga | pick up karunga | aake le lunga | le jaunga | khud aaunga | khud le jaunga | main aa jaunga | store se lunga | pickup kar lunga | aakar le lunga |
      पिकअप | खुद ले लूंगा | मैं खुद ले लूंगा | दुकान से लूंगा | दुकान से ले लूंगा | आकर ले लूंगा | ले जाऊंगा | खुद आऊंगा | पिक अप | आके ले लूंगा | खुद ले जाऊंगा | पिकअप करूंगा
    `),
    cash: split(`
      nakad | naqad | cash dunga | cash denge | cash mein | cash me | cash mein dunga | cash me dunga | cash karunga | delivery pe cash | cash on delivery karo | cod karo | delivery ke time paise | nakad dunga | cash de dunga |
      नकद | कैश | कैश में | कैश दूंगा | कैश ऑन डिलीवरी | नकद दूंगा | डिलीवरी पर पैसे | नगद | कैश में दूंगा
    `),
    card: split(`
      card se | card se payment | card se dunga | card se karunga | upi | upi se | gpay | phonepe | paytm | online payment karunga | online pay karunga | card se pay karunga | upi karunga | paytm se | gpay se | card se payment karunga |
      कार्ड | कार्ड से | यूपीआई | यूपीआई से | ऑनलाइन | ऑनलाइन पेमेंट | कार्ड से दूंगा | कार्ड से पेमेंट | पेटीएम | गूगल पे | फोन पे
    `),
    change: split(
      "badlo | badal do | badalna hai | change karo | change karna hai | kuch badalna hai | order badalna hai | order mein badlav | edit karo | kuch change karna hai | order change karna hai | बदलो | बदल दो | बदलना है | कुछ बदलना है | ऑर्डर बदलना है | बदलाव | चेंज करना है",
    ),
    changeCart: split(
      "cart badlo | cart badalna hai | quantity badlo | quantity change karo | matra badlo | kuch hatana hai | item hatao | hatana hai | cart mein badlav | कार्ट बदलो | मात्रा बदलो | कुछ हटाना है | हटाना है | कार्ट बदलना है | हटाओ",
    ),
    changeFulfilment: split(
      "delivery ya pickup | delivery badlo | delivery change karo | डिलीवरी या पिकअप | डिलीवरी बदलो | डिलीवरी का तरीका बदलो",
    ),
    changeName: split(
      "naam | naam badlo | naam badalna hai | doosra naam | dusra naam | naam change karo | नाम | नाम बदलो | नाम बदलना है | दूसरा नाम",
    ),
    addressWanted: split(
      "pata | address badlo | doosra address | dusra address | naya address | pata badlo | address change karo | dusri jagah | doosri jagah | dusra pata | address badalna hai | पता | पता बदलो | दूसरा पता | नया पता | दूसरी जगह | पता बदलना है | एड्रेस बदलो",
    ),
    sameAddress: split(
      "wahi address | wahi pata | usi address pe | usi pate pe | wahi | wahin | usi jagah | same address pe | purana address | haan wahin | haan wahi address | wahi purana address | वही पता | उसी पते पर | वही | वहीं | उसी जगह | पुराना पता | हाँ वहीं | वही एड्रेस",
    ),
    reorder: split(`
      pichli baar wala | pichli baar jaisa | wahi pichli baar wala | wahi order | wahi order dobara | wahi phir se | same order | pichla order dobara | pichla order repeat karo | order repeat karo | hamesha wala | jo pichli baar liya tha | last time wala | same last time wala | wahi jo last time liya tha |
      पिछली बार वाला | पिछली बार जैसा | वही ऑर्डर | वही ऑर्डर दोबारा | वही फिर से | पिछला ऑर्डर दोबारा | हमेशा वाला | ऑर्डर रिपीट करो | जो पिछली बार लिया था
    `),
    cancelOrder: split(`
      order cancel karo | order cancel kar do | order cancel karna hai | mera order cancel karo | mera order cancel kar do | mera order cancel karna hai | order radd karo | mujhe order cancel karna hai | order cancel | order cancel karwana hai | mera order cancel |
      ऑर्डर कैंसल करो | ऑर्डर कैंसल कर दो | ऑर्डर कैंसल करना है | मेरा ऑर्डर कैंसल करो | मेरा ऑर्डर कैंसल कर दो | ऑर्डर रद्द करो | ऑर्डर रद्द करना है | मेरा ऑर्डर रद्द करो | ऑर्डर कैंसिल करो | ऑर्डर कैंसिल करना है
    `),
    returnWanted: split(`
      wapas karna hai | vapas karna hai | return karna hai | refund chahiye | paise wapas chahiye | paisa wapas chahiye | paise wapas karo | exchange karna hai | badalwana hai | tuta hua aaya | kharab aaya | galat saman aaya | return | refund | galat item aaya | mujhe return karna hai | mujhe refund chahiye |
      वापस करना है | रिफंड | रिफंड चाहिए | पैसे वापस | पैसे वापस चाहिए | बदलवाना है | टूटा हुआ आया | खराब आया | गलत सामान आया | रिटर्न करना है | रिटर्न | वापसी
    `),
    hours: split(`
      kab khulta hai | kab khulti hai | kab band hota hai | kab band hoti hai | kitne baje khulta hai | kitne baje khulti hai | kitne baje band hota hai | kitne baje band hoti hai | khula hai | khula hai kya | khuli hai kya | abhi khula hai | abhi khula hai kya | aaj khula hai | aaj khula hai kya | kab tak khula hai | dukan kab khulegi | dukan kab khulti hai | timing | timing kya hai | dukan ka time | samay | kab tak khule ho |
      कब खुलता है | कब खुलती है | कब बंद होता है | कब बंद होती है | कितने बजे खुलता है | कितने बजे बंद होता है | खुला है | खुला है क्या | अभी खुला है | आज खुला है | कब तक खुला है | दुकान कब खुलेगी | समय | समय क्या है | टाइमिंग | दुकान का समय | दुकान कब खुलती है | दुकान कब बंद होती है
    `),
    area: split(
      "kahan delivery karte ho | kahan kahan delivery karte ho | mere area mein delivery | mere area me delivery hai | yahan delivery karte ho | yahan delivery hoti hai | kya aap yahan delivery karte ho | delivery area | कहाँ डिलीवरी करते हो | कहाँ कहाँ डिलीवरी करते हो | यहाँ डिलीवरी करते हो | यहाँ डिलीवरी होती है | मेरे इलाके में डिलीवरी होती है | मेरे एरिया में डिलीवरी होती है",
    ),
    paymentAsked: split(`
      payment kaise karna hai | payment kaise kare | payment kaise karu | paise kaise dene hain | kaise pay kare | kaise pay karu | payment ke tarike | card chalega | card chalega kya | upi chalega | upi chalega kya | card chalta hai | cash chalega kya | kya card chalega | kya upi chalega | payment options | kaise payment kare |
      पेमेंट कैसे करें | भुगतान कैसे करें | पैसे कैसे दें | कार्ड चलेगा | कार्ड चलेगा क्या | यूपीआई चलेगा | यूपीआई चलेगा क्या | भुगतान के तरीके | पेमेंट | पेमेंट कैसे करूं | कैश चलेगा क्या
    `),
    language: split(
      "bhasha | bhasha badlo | bhasha badalna hai | doosri bhasha | dusri bhasha | language badlo | language change karo | kaun si bhasha | भाषा | भाषा बदलो | भाषा बदलना है | दूसरी भाषा | भाषा बदलें",
    ),
  },
  cues: hindiCues,
  statements: hindiStatements,
  courtesies: {
    before:
      "hello|hi|hey|ok|okay|accha|acha|achha|to|toh|are|arey|suno|suniye|bhai|bhaiya|ji|haan|namaste|aur|ab|phir|fir|नमस्ते|ओके|अच्छा|तो|अरे|सुनो|सुनिए|भाई|भैया|जी|और|अब|फिर|हैलो|हेलो",
    after:
      "ji|bhai|bhaiya|yaar|na|dhanyavad|shukriya|thanks|sir|madam|didi|जी|भाई|भैया|यार|ना|धन्यवाद|शुक्रिया|सर|मैडम|दीदी",
    around: "please|plz|pls|kripya|zara|jara|प्लीज़|प्लीज|कृपया|ज़रा|जरा",
  },
  withdrawals:
    "message mat bhejo|message mat karo|message bhejna band karo|message band karo|mujhe message nahi chahiye|unsubscribe karo|mera number hatao|mera number hata do|mujhe pareshan mat karo|मैसेज मत भेजो|मैसेज मत करो|मैसेज भेजना बंद करो|मैसेज बंद करो|संदेश मत भेजो|मेरा नंबर हटाओ|मेरा नंबर हटा दो",
  questionWords:
    "kya kab kahan kaha kaise kaun kitna kitne kitni kyu kyun konsa kaunsa क्या कब कहाँ कहां कैसे कौन कितना कितने कितनी क्यों कौनसा",
  languageNames: {
    en: "angrezi|अंग्रेज़ी|अंग्रेजी|इंग्लिश",
    es: "spanish|स्पेनिश",
    pt: "portuguese|पुर्तगाली",
    fr: "french|फ्रेंच|फ़्रांसीसी",
    de: "german|जर्मन",
    hi: "hindi|हिंदी|हिन्दी",
    ar: "arabic|arbi|अरबी",
  },
  searching: {
    whether: "kya aapke paas|aapke paas|kya|आपके पास|क्या आपके पास|क्या",
    show: "mujhe|dikhao|dikhaiye|mujhko|दिखाओ|मुझे",
    after:
      "hai kya|hai|milega|milega kya|milegi|milegi kya|milta hai|milta hai kya|hain kya|hain|dikhao|dikhaiye|dikha do|dhundhni hai|dhundh raha hun|dhundh rahi hun|dekhni hai|dekhna hai|dhundhna hai|है क्या|है|मिलेगा|मिलेगी|मिलता है|हैं|दिखाओ|दिखाइए|चाहिए क्या|ढूंढ रहा हूं|मिलेगा क्या|देखना है",
  },
  wantedAfter: {
    phrases:
      "do|dedo|de do|dena|de dena|dijiye|de dijiye|chahiye|chahie|chaiye|bhej do|bhejo|bhej dena|bhejna|lao|la do|lena hai|order karo|order kar do|laga do|add karo|add kar do|दो|दे दो|देना|दे देना|दीजिए|दे दीजिए|चाहिए|चाहिये|भेज दो|भेजो|भेज देना|ला दो|लेना है|ऑर्डर करो|ऑर्डर कर दो|लगा दो",
    as: "chahiye",
  },
  picking: {
    places:
      "pehla=1|pehli=1|pehle=1|pahla=1|pahli=1|dusra=2|doosra=2|dusri=2|doosri=2|dusre=2|tisra=3|teesra=3|tisri=3|teesri=3|chautha=4|chauthi=4|panchva=5|paanchva=5|panchvi=5|paanchvi=5|पहला=1|पहली=1|पहले=1|दूसरा=2|दूसरी=2|दूसरे=2|तीसरा=3|तीसरी=3|चौथा=4|चौथी=4|पांचवां=5|पांचवीं=5",
    last: "aakhri|akhri|last|आखिरी|आख़िरी|अंतिम",
    marks: "number|no|nambar|नंबर|नम्बर",
    endings: "va|vi|ve|wa|wi",
  },
  changes: hindiChanges,
};
