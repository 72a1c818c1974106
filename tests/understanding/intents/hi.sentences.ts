/** What Hindi-speaking buyers type, in either script, by what they mean. Every third one is held out: nothing was tuned on it. */
export const hindiSentences = `
greeting: namaste bhai
greeting: नमस्ते
greeting: hello ji kaise ho
thanks: bahut bahut dhanyavad
thanks: शुक्रिया
goodbye: theek hai phir milte hain
goodbye: अलविदा
yes: haan ji bilkul
yes: हाँ ठीक है
yes: ha sahi hai
no: nahi chahiye
no: नहीं धन्यवाद
help: ye kaise kaam karta hai madad karo
home: kya kya milta hai aapke yahan
home: menu dikhao
home: आपके पास क्या क्या है
cart: mere cart mein kya hai
cart: total kitna hua
checkout: ab payment karna hai
checkout: bas itna hi bill bana do
delivery: ghar pe bhej do
delivery: होम डिलीवरी चाहिए
pickup: main khud aake le jaunga
pickup: दुकान से ले लूंगा
cash: cash mein dunga delivery pe
card: card se payment karunga
confirm: haan order confirm kar do
confirm: सब सही है ऑर्डर कर दो
back: wapas jao
more: aur dikhao
startOver: shuru se karte hain
emptyCart: cart khali kar do
emptyCart: कार्ट से सब हटा दो
undo: wapas waisa hi kar do
person: kisi insaan se baat karni hai
person: मुझे किसी आदमी से बात करनी है
orders: mera order kahan hai
orders: mera parcel kab aayega
orders: ऑर्डर 1042 का क्या हुआ
hours: dukan kab tak khuli hai aaj
hours: sunday ko khula rehta hai kya
hours: आप कितने बजे बंद करते हो
area: kya aap andheri mein delivery karte ho
area: mere area me delivery hoti hai
area: क्या आप दिल्ली में डिलीवरी करते हैं
price: neela phooldan kitne ka hai
price: kameez ka daam kya hai
stock: neela phooldan stock mein hai kya
stock: kameez abhi available hai
have: aapke paas mug hai kya
have: mujhe dhaaridar kameez dhundhni hai
cancelOrder: order 1042 cancel karna hai
cancelOrder: mera order cancel kar do ab nahi chahiye
returnWanted: phooldan tuta hua aaya wapas karna hai
returnWanted: paise wapas kaise milenge
returnWanted: मुझे कमीज़ बदलवानी है साइज छोटा है
reorder: pichli baar wala hi bhej do
reorder: वही पिछला ऑर्डर दोबारा
paymentAsked: payment kaise kar sakte hain
paymentAsked: kaun kaun se payment method chalte hain
language: english mein baat karo
language: हिंदी में बात करो
thing: mujhe do mug aur ek neela phooldan chahiye
thing: ek dhaaridar kameez dena
thing: मुझे तीन मग दो
remove: mug hata do
remove: नीला फूलदान नहीं चाहिए हटा दो
change: mug teen kar do
change: चार मग कर दो
`;
