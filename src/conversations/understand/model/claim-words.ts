/**
 * Words that bind a shop: numbers written out, and what a customer could hold it to. In an answer each of them must stand in a
 * source, word for word. Folded, in all the languages that are spoken here.
 */
const numbers = `
  two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety hundred thousand
  half quarter dozen double triple
  dos tres cuatro cinco seis siete ocho nueve diez doce quince veinte treinta cuarenta cincuenta cien mil mitad
  dois duas quatro sete oito nove dez doze vinte trinta quarenta cinquenta cem metade
  deux trois quatre cinq sept huit neuf dix douze quinze vingt trente quarante cinquante cent mille moitie
  zwei drei vier funf sechs sieben acht neun zehn zwolf zwanzig dreißig dreissig vierzig funfzig hundert tausend halfte
  do teen char paanch chhe saat aath nau das bees tees pachas sau hazaar aadha
  दो तीन चार पांच छह सात आठ नौ दस बीस तीस पचास सौ हजार आधा
  اثنان اثنين ثلاثة ثلاث اربعة خمسة ستة سبعة ثمانية تسعة عشرة عشر عشرون عشرين ثلاثون خمسون مئة مائة الف نصف`;

const commitments = `
  free freely gift gratis discount discounts refund refunds refunded guarantee guaranteed guarantees warranty compensation coupon
  voucher promo promotion deal bonus cashback complimentary halal kosher vegan vegetarian organic allergen allergens
  descuento descuentos reembolso reembolsos garantia garantizado cupon promocion regalo vegano
  gratuito gratuita desconto reembolsos cupom brinde presente
  gratuit gratuite gratuits remise reduction remboursement garantie bon cadeau
  kostenlos umsonst rabatt erstattung garantiert gutschein geschenk
  muft chhoot wapasi guarantee
  मुफ्त छूट वापसी गारंटी उपहार
  مجانا مجاني خصم استرداد ضمان قسيمة هدية`;

const money = `
  dollar dollars cent cents euro euros pound pounds pence peso pesos real reais centavo centavos rupee rupees rupaye rupya rs inr usd
  eur gbp mxn brl dirham dirhams riyal riyals aed sar egp yen franc francs price priced cost costs
  precio precios cuesta cuestan preco precos custa custam prix coute coutent preis kostet kosten kimat daam
  रुपये रुपया कीमत دولار درهم ريال جنيه سعر السعر`;

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const claimWords = list(`${numbers} ${commitments}`);

/** Words beside which a number is an amount of money. */
export const moneyWords = list(money);
