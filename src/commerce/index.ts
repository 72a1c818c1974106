export type {
  Catalogue,
  OptionChoice,
  OptionGroup,
  Product,
  SearchWish,
  Shop,
  Variant,
} from "./catalogue/catalogue.js";
export { catalogueOf } from "./catalogue/catalogue-of.js";
export type { CatalogueInput } from "./catalogue/catalogue-input.js";
export { readCatalogueDocument } from "./catalogue/read-catalogue-document.js";
export { readShopifyCsv, uncategorised } from "./catalogue/read-shopify-csv.js";
export { importCatalogue, type ImportCatalogueOutcome } from "./catalogue/import-catalogue.js";
export { createShopCache, type ShopCache } from "./catalogue/shop-cache.js";
export { searchProducts } from "./catalogue/search-products.js";
export { foldText } from "./words/fold-text.js";
export { splitWords, stemOf, type Word } from "./words/words.js";
export { createSpelling, isOneEditApart, type Spelling } from "./words/spelling.js";
export { listProducts } from "./catalogue/list-products.js";
export type { Cart, CartLine, LineOption } from "./cart/cart.js";
export { addToCart, type AddToCartOutcome } from "./cart/add-to-cart.js";
export { changeQuantity } from "./cart/change-quantity.js";
export { removeLine } from "./cart/remove-line.js";
export { acceptPrices, priceCart } from "./cart/price-cart.js";
export type {
  OrderStatus,
  OrderSummary,
  OrderTime,
  PlaceOrderInput,
  PlaceOrderOutcome,
} from "./orders/order.js";
export type { OrderEvent, OrderEventType, StatusChange } from "./orders/order-events.js";
export { recordOrderEvent } from "./orders/record-order-event.js";
export {
  requestReturn,
  type RequestReturnInput,
  type RequestReturnOutcome,
} from "./returns/request-return.js";
export { decideReturn, type ReturnDecision } from "./returns/decide-return.js";
export { listReturns, type ReturnRequest } from "./returns/return.store.js";
export { mayTell, type TellingPurpose } from "./consent/may-tell.js";
export { saidOf, type SaidConsent } from "./consent/consent.store.js";
export { recordConsent, type RecordConsentInput } from "./consent/record-consent.js";
export { takeOrderNews } from "./orders/take-order-news.js";
export { tellShop, type ShopNews } from "./orders/tell-shop.js";
export { isFinished, isOver } from "./orders/order-states.js";
export { moveOrder, type MoveOrderOutcome } from "./orders/move-order.js";
export { changeStock } from "./stock/change-stock.js";
export { cancelOwnOrder, type CancelOwnOrderOutcome } from "./orders/cancel-own-order.js";
export { amendOrder, type AmendOrderOutcome } from "./orders/amend-order.js";
export { isChangeable } from "./orders/order-states.js";
export { watchStock, type WatchStockOutcome } from "./stock/watch-stock.js";
export { takeWatches } from "./stock/stock-watch.store.js";
export { createOrderExpiry } from "./orders/expire-order.js";
export { placeOrder } from "./orders/place-order.js";
export { findOrders } from "./orders/find-orders.js";
export { orderedAgain, type LineAgain } from "./orders/ordered-again.js";
export { findOrder, getOrder } from "./orders/find-order.js";
export { listOrders } from "./orders/list-orders.js";
export type { OrderDetailView, OrderView } from "./orders/order-view.js";
export { listCustomers } from "./customers/list-customers.js";
export { codeOf, priceOrder } from "./pricing/price-order.js";
export { findZone } from "./pricing/find-zone.js";
export type { CodeRefusal, OrderPrice } from "./pricing/order-price.js";
export { addBranch, changeBranch, type BranchChange } from "./branches/change-branch.js";
export { readBranches } from "./branches/branch.store.js";
export { createShipment } from "./fulfilment/create-shipment.js";
export { moveShipment } from "./fulfilment/move-shipment.js";
export { listShipments } from "./fulfilment/list-shipments.js";
export type { Shipment } from "./fulfilment/shipment.js";
export { createCourier } from "./fulfilment/courier-api.js";
export { courierTasks } from "./fulfilment/courier-tasks.js";
export { courierWebhook } from "./fulfilment/courier-webhook.routes.js";
export { openCourierAccount } from "./fulfilment/courier-account.js";
export { ownDelivery, pickup, type FulfilmentProviders } from "./fulfilment/fulfilment-provider.js";
export { addDays, instantOf, localTime, weekdayOf } from "./hours/local-time.js";
export { hoursOfDay, shopStateAt, zoneOf, type ShopState } from "./hours/opening.js";
export { openingFacts, type OpeningFacts } from "./hours/opening-facts.js";
export { decideTime, type TimeDecision } from "./slots/decide-time.js";
export { ruleFor, slotsOf, type Slot } from "./slots/slots.js";
export { readFullSlots } from "./slots/slot.store.js";
export { formatMoney } from "./money/format-money.js";
export { isCurrency } from "./money/currency-digits.js";
export { minorUnits } from "./money/minor-units.js";
export {
  answerLimits,
  answerTopics,
  type AnswerTopic,
  type WrittenAnswer,
} from "./answers/written-answer.js";
export { addAnswer, changeAnswer, removeAnswer } from "./answers/write-answers.js";
export { readAnswers } from "./answers/answer.store.js";
export { changeTerms } from "./terms/change-terms.js";
export { readPlainTerms } from "./terms/shop-terms.store.js";
export { addTerm, changeTerm, removeTerm, type TermRows } from "./terms/write-terms.js";
export { readTermRows } from "./terms/term-rows.store.js";
export { createTenant } from "./tenants/create-tenant.js";
export { seedDemoShop } from "./demo/seed-demo-shop.js";
export { openTerms, type Branch, type DeliveryZone } from "./terms/shop-terms.js";
export type {
  Amount as ChangeAmount,
  Plan as ChangePlan,
  PlannedChange,
  Problem as ChangeProblem,
  WishedChange,
} from "./catalogue/changes/catalogue-change.js";
export { planChanges } from "./catalogue/changes/plan-changes.js";
export {
  applyChanges,
  undoChanges,
  undoMinutes,
  type ApplyChangesOutcome,
  type UndoChangesOutcome,
} from "./catalogue/changes/apply-changes.js";
export type { MemberRole } from "./members/member.js";
export { memberRole } from "./members/member-role.store.js";
export { findOwnProducts } from "./catalogue/changes/find-own-products.js";
export { listShopOrders, type OrderFilter } from "./orders/list-shop-orders.js";
export { readLowStock, readSales, type LowStock, type Sales, type SalesPeriod } from "./sales/sales.store.js";
export { createMediaStores } from "./media/create-media-stores.js";
export { keepDocument, keepFile, recordMedia, type KeepRefusal } from "./media/keep-media.js";
export { findMediaOf, type MediaPurpose } from "./media/media.store.js";
export type { MediaStores } from "./media/media-store.js";
export { mediaRoutes } from "./media/media.routes.js";
export { removeProductPhoto, setProductPhoto } from "./media/product-photo.js";
export { forgetLater, forgetMedia } from "./media/forget-media.js";
export {
  linkPhoto,
  sourceOf,
  takePhotos,
  type FetchMedia,
  type PhotosTaken,
  type SentPhotos,
} from "./media/take-photos.js";
export { createMediaAddresses, type MediaAddresses } from "./media/signed-address.js";
export { findByCode, linkText, shopCodeOf, type Coded } from "./catalogue/product-code.js";
export {
  lookAfterPayment,
  type PaymentCare,
  type PaymentCareOutcome,
} from "./payments/look-after-payment.js";
export { orderIdOfNumber } from "./payments/payment.store.js";
export { readOrderMoney, refundView, type OrderMoney } from "./payments/order-money.js";
export { refundOrder } from "./payments/refund-order.js";
export { refuseAtDoor } from "./payments/refuse-at-door.js";
export { confirmRefund } from "./payments/confirm-refund.js";
export { approveTransfer, declineTransfer } from "./payments/judge-transfer.js";
export { createStripeGateway } from "./payments/stripe-gateway.js";
export { createStripeWebhook } from "./payments/stripe-webhook.routes.js";
export { paymentTasks } from "./payments/payment-tasks.js";
export { followPaymentLink } from "./payments/follow-payment-link.js";
export { readReceipt, type Receipt } from "./receipts/receipt.store.js";
export { drawReceipt, type ReceiptPage } from "./receipts/draw-receipt.js";
