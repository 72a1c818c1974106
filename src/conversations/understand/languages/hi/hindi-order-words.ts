import type { OrderWords } from "../../order/order-words.js";

/** In Latin letters, as most people type it, and in Devanagari. */
export const hindiOrderWords: OrderWords = {
  numbers:
    "ek=1|do=2|teen=3|tin=3|char=4|chaar=4|paanch=5|panch=5|chhe=6|che=6|chah=6|saat=7|sat=7|aath=8|ath=8|nau=9|das=10|gyarah=11|gyara=11|barah=12|bara=12|terah=13|chaudah=14|pandrah=15|solah=16|satrah=17|atharah=18|unnis=19|bees=20|bis=20|pachis=25|tees=30|chalis=40|pachas=50|saath=60|sattar=70|assi=80|nabbe=90|sau=100|एक=1|दो=2|तीन=3|चार=4|पांच=5|पाँच=5|छह=6|छः=6|छे=6|सात=7|आठ=8|नौ=9|दस=10|ग्यारह=11|बारह=12|तेरह=13|चौदह=14|पंद्रह=15|सोलह=16|सत्रह=17|अठारह=18|उन्नीस=19|बीस=20|पच्चीस=25|तीस=30|चालीस=40|पचास=50|साठ=60|सत्तर=70|अस्सी=80|नब्बे=90|सौ=100",
  units: "darjan=12|dozen=12|jodi=2|joda=2|jode=2|दर्जन=12|जोड़ी=2|जोड़ा=2|जोड़े=2",
  halves: "aadha|adha|aadhi|आधा|आधी",
  articles: "ek aur|aur ek|एक और|और एक",
  joiners: "aur|or|evam|tatha|aur saath mein|saath mein|saath me|और|एवं|तथा|व|साथ में|और साथ में",
  alternatives: "ya|ya phir|ya fir|na|या|या फिर|न",
  withs: "ke saath|ke sath|wala|wali|wale|jisme|के साथ|वाला|वाली|वाले|जिसमें",
  refusals:
    "bina|bagair|without|nahi|nahin|mat|mat daalna|mat dalna|nahi chahiye|na dalna|bina kisi|hata ke|बिना|बगैर|नहीं|मत|मत डालना|नहीं चाहिए|हटा के",
  exceptions: "lekin|magar|लेकिन|मगर",
  extras:
    "zyada|jyada|extra|aur zyada|bahut|bahut saara|bahut sara|dher saara|ज्यादा|ज़्यादा|एक्स्ट्रा|बहुत|बहुत सारा|ढेर सारा",
  lights: "kam|thoda|thodi|thoda sa|thodi si|halka|halki|कम|थोड़ा|थोड़ी|थोड़ा सा|थोड़ी सी|हल्का|हल्की",
  multiples: "double=2|dugna=2|triple=3|teen guna=3|डबल=2|दुगना=2|ट्रिपल=3",
  pointing: "wahi|usi|un sab|inme|unme|in sab|वही|उसी|उन सब|इनमें|उनमें|इन सब",
  asides: "plate|ek plate|प्लेट|एक प्लेट",
  besides: "alag se|side mein|side me|alag|अलग से|साइड में|अलग",
  corrections:
    "nahi ruko|ruko|nahi nahi|balki|matlab|sorry|galti se|mera matlab|asal mein|actually|nahi balki|kar do|kardo|kar dena|रुको|नहीं रुको|बल्कि|मतलब|मेरा मतलब|असल में|सॉरी|कर दो|कर देना",
  openings:
    "mujhe|mujhko|muje|mereko|mere ko|mere liye|hume|humein|hamein|hamko|mujhe chahiye|mujhe lena hai|mujhe order karna hai|order karna hai|order karo|please|bhai|bhaiya|ek order|lena hai|chahiye|bhejo|bhej do|de do|dedo|dena|laga do|add karo|add kar do|aur|aur haan|main|mai|main lunga|main lungi|mujhe do|मुझे|मुझको|मेरे लिए|हमें|हमको|मुझे चाहिए|मुझे लेना है|मुझे ऑर्डर करना है|ऑर्डर करना है|ऑर्डर करो|भेजो|भेज दो|दे दो|देना|चाहिए|और|मैं",
  verbs:
    "mujhe|mujhko|muje|mereko|hume|humein|hamein|chahiye|lena|order|bhejo|bhej|dedo|dena|add|lunga|lungi|मुझे|मुझको|हमें|चाहिए|लेना|ऑर्डर|भेजो|भेज|देना",
  shorts:
    "bada=large|badi=large|bade=large|chota=small|chhota=small|choti=small|chhoti=small|chote=small|chhote=small|medium=medium|बड़ा=large|बड़ी=large|बड़े=large|छोटा=small|छोटी=small|छोटे=small",
  describing:
    "kala|kali|kale|safed|lal|hara|hari|hare|pila|nila|bhura|taza|garam|thanda|thandi|meetha|meethi|teekha|bada|badi|chhota|chhoti|naya|काला|काली|सफेद|लाल|हरा|हरी|पीला|नीला|ताज़ा|गरम|ठंडा|मीठा|तीखा|नया",
  fillers:
    "ka|ki|ke|ko|se|mein|me|par|pe|to|toh|hi|bhi|hai|hain|ho|tha|thi|ye|yeh|wo|woh|is|us|aap|aapka|tum|main|mai|mujhe|mera|meri|mere|hum|hume|ji|bhai|bhaiya|yaar|please|plz|pls|kripya|zara|jara|namaste|hello|hi|haan|ok|accha|acha|theek|abhi|aaj|kal|bas|sirf|wala|wali|wale|chahiye|chaiye|chahie|dena|dedo|de|dijiye|dijie|dijiyega|bhejo|bhej|bhejna|bhejiye|lao|laao|lana|karo|karna|kar|kardo|dalna|daal|daalo|lena|lunga|lungi|order|add|sab|sabhi|dono|har|kuch|koi|cheez|saman|piece|pieces|size|rang|liye|wahi|aisa|jaldi|jaldi se|ghar|saath|sath|ka ek|bana|banao|laga|का|की|के|को|से|में|पर|पे|तो|ही|भी|है|हैं|हो|ये|यह|वो|वह|आप|तुम|मैं|मुझे|मेरा|मेरी|मेरे|हम|हमें|जी|भाई|भैया|यार|प्लीज|प्लीज़|कृपया|ज़रा|जरा|नमस्ते|हैलो|हाँ|हां|ठीक|अच्छा|अभी|आज|कल|बस|सिर्फ|चाहिए|चाहिये|देना|दे|दीजिए|दीजिये|भेजो|भेज|भेजना|लाओ|लाना|करो|करना|कर|डालना|लेना|ऑर्डर|सब|सभी|दोनों|हर|कुछ|कोई|चीज़|सामान|पीस|लिए|जल्दी|वाला|वाली|वाले|साथ|बना|लगा",
};
