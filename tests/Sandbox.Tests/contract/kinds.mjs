// Every call that the portal makes: what Stripe's library names its parameters, and its answer.
const list = (type) => `Stripe.ApiList<Stripe.${type}>`;

export const kinds = [
  ['POST /v1/customers', 'CustomerCreateParams', 'Stripe.Customer'],
  ['GET /v1/customers/{id}', 'CustomerRetrieveParams', 'Stripe.Customer'],
  ['GET /v1/customers/{id}/payment_methods', 'CustomerListPaymentMethodsParams', list('PaymentMethod')],
  ['GET /v1/payment_methods/{id}', 'PaymentMethodRetrieveParams', 'Stripe.PaymentMethod'],
  ['POST /v1/payment_methods/{id}/detach', 'PaymentMethodDetachParams', 'Stripe.PaymentMethod'],
  ['GET /v1/mandates/{id}', 'MandateRetrieveParams', 'Stripe.Mandate'],
  ['POST /v1/checkout/sessions', 'Checkout.SessionCreateParams', 'Stripe.Checkout.Session'],
  ['GET /v1/checkout/sessions/{id}', 'Checkout.SessionRetrieveParams', 'Stripe.Checkout.Session'],
  ['GET /v1/checkout/sessions', 'Checkout.SessionListParams', list('Checkout.Session')],
  ['POST /v1/checkout/sessions/{id}/expire', 'Checkout.SessionExpireParams', 'Stripe.Checkout.Session'],
  ['POST /v1/payment_intents', 'PaymentIntentCreateParams', 'Stripe.PaymentIntent'],
  ['GET /v1/payment_intents/{id}', 'PaymentIntentRetrieveParams', 'Stripe.PaymentIntent'],
  ['GET /v1/payment_intents', 'PaymentIntentListParams', list('PaymentIntent')],
  ['POST /v1/payment_intents/{id}/cancel', 'PaymentIntentCancelParams', 'Stripe.PaymentIntent'],
  ['POST /v1/refunds', 'RefundCreateParams', 'Stripe.Refund'],
  ['GET /v1/refunds', 'RefundListParams', list('Refund')],
  ['GET /v1/disputes', 'DisputeListParams', list('Dispute')],
];

/** By what an object says it is. */
export const objects = {
  'balance_transaction': 'Stripe.BalanceTransaction',
  'charge': 'Stripe.Charge',
  'checkout.session': 'Stripe.Checkout.Session',
  'customer': 'Stripe.Customer',
  'dispute': 'Stripe.Dispute',
  'event': 'Stripe.Event',
  'mandate': 'Stripe.Mandate',
  'payment_intent': 'Stripe.PaymentIntent',
  'payment_method': 'Stripe.PaymentMethod',
  'refund': 'Stripe.Refund',
  'setup_intent': 'Stripe.SetupIntent',
};
