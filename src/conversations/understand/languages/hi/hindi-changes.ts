import type { Changes } from "../changes.js";

/** In Latin letters, as most people type it, and in Devanagari. */
export const hindiChanges: Changes = {
  remove: "hatao|hata do|nikalo|हटाओ|हटा दो",
  removeAfter:
    "hata do|hatao|hata dijiye|hata dena|nikal do|nikalo|nahi chahiye|nahi chahiye hata do|nahi chahiye ab|remove karo|remove kar do|cancel karo|mat bhejna|mat do|delete karo|kam kar do|kam karo|हटा दो|हटाओ|हटा दीजिए|निकाल दो|नहीं चाहिए|नहीं चाहिए हटा दो|मत भेजना|मत दो|रिमूव करो|हटाइए|कम कर दो|कम करो",
  removeAround: "",
  unwanted: "nahi chahiye|नहीं चाहिए|bina|बिना",
  change: "nahi|actually|balki|नहीं|बल्कि|मतलब|matlab",
  changeAfter:
    "kar do|kardo|kar dijiye|karo|karna|kar dena|bana do|badal do|कर दो|करो|कर दीजिए|कर देना|बना दो|बदल दो",
  more: "aur|aur do|aur de do|aur chahiye|और|और दो|और दे दो|और चाहिए",
  oneMore: "ek aur|aur ek|ek aur do|ek aur de do|ek aur chahiye|एक और|और एक|एक और दो|एक और दे दो|एक और चाहिए",
  fewer: "kam|कम",
  everything: "sab|sab kuch|sabhi|baaki sab|sara|सब|सब कुछ|सभी|बाकी सब|सारा",
  except:
    "ke alawa|ke siwa|chhod kar|chhodkar|ko chhod kar|ko chhodkar|के अलावा|के सिवा|छोड़कर|को छोड़कर|को छोड़ कर",
  keep: "sirf ... rakho|sirf ... rakhna|bas ... rakho|सिर्फ ... रखो|सिर्फ़ ... रखो|बस ... रखो",
  swap: "",
  swapFor: "ko|se|को|से",
  swapAfter:
    "se badal do|mein badal do|me badal do|badal do|se badlo|badlo|kar do|से बदल दो|में बदल दो|बदल दो|कर दो",
  insteadOf: "",
  replacedBy: "ki jagah|ke badle|ki jagah par|की जगह|के बदले|की जगह पर",
};
