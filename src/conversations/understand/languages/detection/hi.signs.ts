import type { LanguageSigns } from "./language-signs.js";

/** Hindi as it is typed in Latin letters; in Devanagari the script says it. */
export const hindiSigns: LanguageSigns = {
  sure: `
    badalwana kharab tuta itne itni itna banao bana karungi karunga dungi dunga jaungi jaunga khali bina mat
    namaste namaskar namastey shukriya dhanyavad dhanyawad haan haanji hanji nahi nahin theek thik achha mujhe mujhko
    muje hume humein chahiye chaiye chahie chahta chahti dedo dijiye dijie dene bhejo bhej bhejiye lao laao karo karna
    karni karne kijiye kardo karenge karoge karein karte sakta sakte sakti chalega kya kyaa kyu kyun kab kahan kaha
    kidhar kaise kaisa kitna kitne kitni kaun kaunsa konsa kaunsi hai hain hoon hoga hogi honge hogaya raha rahe rahi
    gayi aapka aapki aapke apna apni apka apke hamara tumhara yeh isko usko inko unko iska uska chaar paanch panch
    chhe saat aath gyarah barah darjan thoda thodi zyada jyada kuch kuchh sabhi lekin magar sirf abhi baad pehle phir
    wala wali wale liye bhai bhaiya didi yaar kripya nikalo hatao badlo badal jodo daalo dikhao dikhaiye batao bataiye
    milega milegi milta milti lunga lungi paisa paisey rupaye rupay dukaan dukan daam kimat keemat khula khuli khulta
    bandh insaan aadmi wahi wahin pichli pichhli dobara phirse wapas vapas madad bhasha saman samaan chiz cheez aata
    aayega ayega pahuncha pahunchega kharidna dekhna saath
  `,
  likely: `
    main
    mein
    hi hindi kar de do hum tum char teen das bees bas band tak koi sab ji mil bhi ek tha thi woh wo ye ki ka ko fir
    hata baat baar lena dena paise accha acha hua mere mera meri aur aap kal aaj nau na me se par pe haa ha ok ho le
    kam bolo hun hui gaya nai bata zara jara gaye ke
  `,
  whole: `ji haa ha accha acha bas`,
};
