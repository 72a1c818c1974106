export type {
  Catalogue,
  Category,
  OptionChoice,
  OptionGroup,
  Product,
  Shop,
  Variant,
} from "./catalogue/catalogue.js";
export { catalogueOf } from "./catalogue/catalogue-of.js";
export type { CatalogueInput, RejectedRow } from "./catalogue/catalogue-input.js";
export { readCatalogueDocument, type ReadCatalogueOutcome } from "./catalogue/read-catalogue-document.js";
export { readShopifyCsv } from "./catalogue/read-shopify-csv.js";
export { createShopCache, type ShopCache } from "./catalogue/shop-cache.js";
export { importCatalogue, type ImportCatalogueOutcome } from "./catalogue/import-catalogue.js";
export { searchProducts } from "./catalogue/search-products.js";
export { listProducts, type ProductView } from "./catalogue/list-products.js";
export type { Cart, CartLine, LineOption } from "./cart/cart.js";
export { addToCart, type AddToCartOutcome, type WantedItem } from "./cart/add-to-cart.js";
export { changeQuantity, type ChangeQuantityOutcome } from "./cart/change-quantity.js";
export { removeLine, type RemoveLineOutcome } from "./cart/remove-line.js";
export {
  acceptPrices,
  priceCart,
  type LineProblem,
  type PricedCart,
  type PricedLine,
} from "./cart/price-cart.js";
export { optionLabel, type ChosenOption } from "./cart/line-options.js";
export type { OrderStatus, OrderSummary, PlaceOrderInput, PlaceOrderOutcome } from "./orders/order.js";
export { placeOrder } from "./orders/place-order.js";
export { findOrders, type FindOrdersInput } from "./orders/find-orders.js";
export { findOrder } from "./orders/find-order.js";
export { listOrders } from "./orders/list-orders.js";
export type { OrderView } from "./orders/order-view.js";
export { listCustomers, type CustomerView } from "./customers/list-customers.js";
export { formatMoney } from "./money/format-money.js";
export { minorUnits } from "./money/minor-units.js";
export { isCurrency } from "./money/currency-digits.js";
export {
  createTenant,
  type CreateTenantOutcome,
  type NewTenant,
  type Tenant,
} from "./tenants/create-tenant.js";
export { openShop } from "./tenants/open-shop.js";
export { seedDemoShop, type DemoShopOptions } from "./demo/seed-demo-shop.js";
