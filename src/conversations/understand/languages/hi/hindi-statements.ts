import type { Statements } from "../statements.js";

/** In Latin letters, as most people type it, and in Devanagari. */
export const hindiStatements: Statements = {
  distress:
    "marna chahta hu|marna chahta hoon|marna chahta hun|marna chahti hu|marna chahti hoon|marna chahti hun|mujhe marna hai|mar jana chahta|mar jana chahti|jeena nahi chahta|jeena nahi chahti|jina nahi chahta|khudkushi|khudkhushi|aatmahatya|atmahatya|suicide|khud ko maar|apni jaan lena|apni jaan dena|jaan de dunga|jaan de dungi|मरना चाहता|मरना चाहती|मुझे मरना है|मर जाना चाहता|मर जाना चाहती|जीना नहीं चाहता|जीना नहीं चाहती|खुदकुशी|ख़ुदकुशी|आत्महत्या|अपनी जान|जान दे दूंगा|जान दे दूंगी",
  past: "pichli baar|pichle hafte|pichhli baar|us din|liya tha|mangaya tha|khaya tha|piya tha|kharida tha|manga tha|order kiya tha|पिछली बार|पिछले हफ्ते|उस दिन|लिया था|मंगाया था|खाया था|पिया था|ऑर्डर किया था",
  been: "tha|thi|था|थी|थे",
  others:
    "mere dost|mera dost|meri dost|meri biwi|meri patni|mere pati|meri behen|meri bahan|mera bhai|mere bhai|meri maa|mere papa|mera beta|meri beti|bachche|sab log|log|usne|unhone|मेरे दोस्त|मेरा दोस्त|मेरी पत्नी|मेरे पति|मेरी बहन|मेरा भाई|मेरे भाई|मेरी मां|मेरे पापा|मेरा बेटा|मेरी बेटी|बच्चे|सब लोग|लोग|उसने|उन्होंने",
  told: "pasand hai|pasand karta hai|pasand karti hai|pasand tha|khaya|piya|mangaya|liya|kharida|kaha|bola|khata hai|pita hai|पसंद है|पसंद करता है|पसंद करती है|खाया|पिया|मंगाया|लिया|खरीदा|कहा|बोला",
  dislikes:
    "nafrat hai|pasand nahi|pasand nahin|accha nahi lagta|acha nahi lagta|achha nahi lagta|नफरत है|नफ़रत है|पसंद नहीं|अच्छा नहीं लगता|अच्छी नहीं लगती",
  complaints:
    "thanda|thande|thandi|garam nahi|kharab|bekar|ganda|gandi|jala|jali|sukha|late|galat|tuta|toota|basi|kachcha|ठंडा|ठंडे|ठंडी|खराब|ख़राब|बेकार|गंदा|जला|सूखा|गलत|टूटा|बासी|कच्चा",
  wishes:
    "chahiye|chahie|chaiye|de do|dedo|dena|bhej do|bhejo|lao|la do|phir se|fir se|dobara|wahi|please|hata do|hatao|badal|dikhao|kahan|kab|kitna|kitne|wapas|refund|cancel|cart|चाहिए|चाहिये|दे दो|देना|भेज दो|भेजो|लाओ|फिर से|दोबारा|वही|हटा दो|हटाओ|बदल|दिखाओ|कहाँ|कहां|कब|कितना|कितने|वापस",
  diets:
    "vegan|vegetarian|shakahari|veg|jain|gluten free|sugar free|lactose free|halal|pregnant|वीगन|शाकाहारी|वेज|जैन|ग्लूटेन फ्री|शुगर फ्री|हलाल",
  substances:
    "nuts|mungfali|moongfali|badam|kaju|akhrot|gluten|gehu|dudh|doodh|anda|ande|soya|til|machli|sharab|cheeni|chini|meat|maans|pyaz lahsun|मूंगफली|बादाम|काजू|अखरोट|ग्लूटेन|गेहूं|दूध|अंडा|अंडे|सोया|तिल|मछली|शराब|चीनी|मांस|नट्स",
  containing:
    "hai kya|hota hai|hote hain|mila hua|ingredients|isme|ismein|usme|andar|mein|me|se bana|है क्या|होता है|होते हैं|मिला हुआ|सामग्री|इसमें|उसमें|में|से बना",
  allergies: "allergy|allergic|elergy|एलर्जी|एलर्जिक",
  sentence:
    "naam|pata|baar|नाम|पता|बार|hai|hain|nahi|nahin|kyu|kyun|kyo|kya|mujhe|mera|aap|tum|bola|bata|bataya|puch|pooch|puchna|band|karo|ho|raha|rahi|rahe|der|kab|kabhi|bahut|itna|है|हैं|नहीं|क्यों|क्या|मुझे|मेरा|आप|तुम|बोला|बताया|पूछ|पूछना|बंद|करो|हो|रहा|रही|रहे|देर|कब|कभी|बहुत|इतना",
};
