import type { TimeWords } from "./time-words.js";

export const hindiTimes: TimeWords = {
  asap: "जल्दी से जल्दी|जितनी जल्दी हो सके|जल्द से जल्द|अभी|तुरंत|फौरन|jaldi se jaldi|jitni jaldi ho sake|abhi|turant|asap",
  today: "आज|aaj",
  tomorrow: "कल|kal",
  dayAfterTomorrow: "परसों|परसो|parso|parson",
  tonight: "आज शाम|आज रात|aaj shaam|aaj sham|aaj raat",
  thisAfternoon: "आज दोपहर|aaj dopahar",
  weekdays: [
    "सोमवार|somvar|somwar",
    "मंगलवार|मंगल|mangalvar|mangalwar",
    "बुधवार|बुध|budhvar|budhwar",
    "गुरुवार|गुरूवार|बृहस्पतिवार|guruvar|guruwar",
    "शुक्रवार|शुक्र|shukravar|shukrawar",
    "शनिवार|शनि|shanivar|shaniwar",
    "रविवार|इतवार|ravivar|raviwar|itwar",
  ],
  months:
    "जनवरी फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर".split(" "),
  morning: "सुबह|सवेरे|subah|savere",
  noon: "दोपहर|दिन में|dopahar",
  afternoon: "दोपहर बाद|dopahar baad",
  evening: "शाम|रात|shaam|sham|raat",
  am: "am|a m",
  pm: "pm|p m",
  hour: "बजे|baje|bje",
  shiftsBefore: { साढ़े: 30, सवा: 15, पौने: -15, sadhe: 30, saadhe: 30, sava: 15, paune: -15 },
  shiftsAfter: {},
  within: "",
  minutes: "मिनट|minute|minutes|min",
  hours: "घंटे|घंटा|घण्टे|ghante|ghanta",
  at: "करीब|लगभग|के बीच|karib|lagbhag",
  until: "से|और|तक|se|aur|tak",
  ofMonth: "तारीख|tarikh",
  numbers:
    "एक|ek दो|do तीन|teen चार|chaar|char पांच|पाँच|paanch|panch छह|छः|chhah|che सात|saat आठ|aath नौ|nau दस|das ग्यारह|gyarah बारह|barah",
  filler:
    "को|में|के|का|की|पर|तक|दिन|कृपया|प्लीज|चाहिए|डिलीवरी|डिलिवरी|पिकअप|हां|ठीक है|मुझे|मेरा|ऑर्डर|समय|बाद|इस|अगले|ko|me|mein|ke|ka|ki|par|tak|din|please|chahiye|delivery|pickup|haan|theek hai|mujhe|samay|baad|is|agle|time",
};
