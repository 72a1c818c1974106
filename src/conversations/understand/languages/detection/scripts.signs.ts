/** Words of languages that share a script with one of ours: a text that has one of them is not in ours. */
export const otherArabicScript = `
  است نیست هست هستم می را با برای خوب ممنون لطفا مرسی سلام چطور چند کجا میخواهم
  اور نہیں ہے ہیں کیا مجھے چاہیے میں کا کی کے کو سے شکریہ
`;

/** Arabic words that show a text with letters of Persian or Urdu in it to be Arabic all the same. */
export const arabicWords = `
  اريد أريد عايز عاوز بدي ابغى أبغى ابي من في على هل كم متى اين أين وين شو ايش شنو ممكن لو سمحت شكرا مرحبا السلام عليكم نعم
  لا مع بدون و هذا هذه انا أنا عندكم عندك
`;

export const otherDevanagari = `
  आहे आहेत मला पाहिजे नाही तुम्ही काय किती छ छन् मलाई चाहिन्छ कति हुन्छ तपाईं गर्नुहोस् धन्यवाद्
`;
