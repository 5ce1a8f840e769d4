// Stripe's own library must find nothing to object to. Arguments: the sandbox's address, the secret key, the webhook secret,
// and where the webhooks that were delivered can be read.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import Stripe from 'stripe';

const [, , address, secretKey, webhookSecret, inbox] = process.argv;
const { hostname, port } = new URL(address);
const connect = (key, maxNetworkRetries = 0) =>
  new Stripe(key, { host: hostname, port, protocol: 'http', maxNetworkRetries, telemetry: false });
const stripe = connect(secretKey);

const bill = {
  mode: 'payment',
  success_url: 'https://portal.example/payments/done?session={CHECKOUT_SESSION_ID}',
  cancel_url: 'https://portal.example/pay',
  customer_email: 'maria.lopez@example.com',
  client_reference_id: 'pay-1',
  locale: 'es',
  metadata: { payment: 'pay-1' },
  payment_method_types: ['card'],
  line_items: [{ quantity: 1, price_data: { currency: 'usd', unit_amount: 8300, product_data: { name: 'Water bill' } } }],
  payment_intent_data: { description: 'Water bill', metadata: { payment: 'pay-1' } },
};

const proofs = {
  async 'creates and retrieves a session'() {
    const created = await stripe.checkout.sessions.create(bill);
    const session = await stripe.checkout.sessions.retrieve(created.id);
    assert.equal(session.object, 'checkout.session');
    assert.equal(session.amount_total, 8300);
    assert.deepEqual(session.metadata, { payment: 'pay-1' });
    assert.match(session.lastResponse.requestId, /^req_/);
  },

  async 'pages through a list by itself'() {
    for (let count = 0; count < 4; count++) await stripe.checkout.sessions.create(bill);
    const seen = new Set();
    for await (const session of stripe.checkout.sessions.list({ limit: 2 })) seen.add(session.id);
    assert.ok(seen.size >= 5);
  },

  async 'pays, and follows the session to its charge'() {
    const session = await paid();
    const charge = session.payment_intent.latest_charge;
    assert.equal(session.payment_status, 'paid');
    assert.equal(charge.payment_method_details.card.last4, '4242');
    assert.equal((await stripe.paymentIntents.retrieve(session.payment_intent.id)).latest_charge, charge.id);
    assert.equal((await stripe.checkout.sessions.list({ payment_intent: session.payment_intent.id })).data[0].id, session.id);
    assert.equal((await stripe.balanceTransactions.retrieve(charge.balance_transaction)).source, charge.id);
  },

  async 'gives a payment back'() {
    const session = await paid();
    const refund = await stripe.refunds.create({ payment_intent: session.payment_intent.id, amount: 1000 });
    assert.equal(refund.status, 'succeeded');
    assert.equal((await stripe.charges.retrieve(refund.charge)).amount_refunded, 1000);
  },

  async 'expires a session once'() {
    const { id } = await stripe.checkout.sessions.create(bill);
    assert.equal((await stripe.checkout.sessions.expire(id)).status, 'expired');
    await assert.rejects(stripe.checkout.sessions.expire(id), { type: 'StripeInvalidRequestError', statusCode: 400 });
  },

  async 'learns of a wrong parameter'() {
    await assert.rejects(stripe.checkout.sessions.create({ ...bill, colour: 'blue' }), (error) => {
      assert.ok(error instanceof Stripe.errors.StripeInvalidRequestError);
      assert.equal(error.code, 'parameter_unknown');
      assert.equal(error.param, 'colour');
      return true;
    });
    await assert.rejects(stripe.checkout.sessions.retrieve('cs_test_none'), { type: 'StripeInvalidRequestError', code: 'resource_missing', statusCode: 404 });
  },

  async 'learns of a wrong key'() {
    await assert.rejects(connect('sk_test_wrong').charges.list(), { type: 'StripeAuthenticationError', statusCode: 401 });
  },

  async 'gets one answer for one idempotency key'() {
    const idempotencyKey = 'pay-1-open';
    const first = await stripe.checkout.sessions.create(bill, { idempotencyKey });
    const second = await stripe.checkout.sessions.create(bill, { idempotencyKey });
    assert.equal(second.id, first.id);
    assert.equal(second.lastResponse.headers['idempotent-replayed'], 'true');
    await assert.rejects(stripe.checkout.sessions.create({ ...bill, locale: 'en' }, { idempotencyKey }), { type: 'StripeIdempotencyError' });
  },

  async 'meets a rate limit, an error and a broken connection'() {
    await fault({ kind: 'rate_limited' });
    await assert.rejects(stripe.charges.list(), { type: 'StripeRateLimitError', statusCode: 429 });
    await fault({ kind: 'error_before' });
    await assert.rejects(stripe.charges.list(), { type: 'StripeAPIError', statusCode: 500 });
    await fault({ kind: 'error_before' });
    assert.equal((await connect(secretKey, 1).charges.list()).object, 'list');
    const before = await count();
    await fault({ kind: 'drop_after', match: 'POST *' });
    await connect(secretKey, 2).checkout.sessions.create(bill);
    assert.equal(await count(), before + 1);
  },

  async 'verifies a delivered webhook'() {
    const { id } = await stripe.checkout.sessions.create(bill);
    await stripe.checkout.sessions.expire(id);
    const { body, signature } = await firstDelivery();
    const event = stripe.webhooks.constructEvent(body, signature, webhookSecret);
    assert.equal(event.object, 'event');
    assert.equal((await stripe.events.retrieve(event.id)).type, event.type);
    assert.throws(() => stripe.webhooks.constructEvent(`${body} `, signature, webhookSecret), { type: 'StripeSignatureVerificationError' });
  },
};

async function paid() {
  const { id, url } = await stripe.checkout.sessions.create(bill);
  const card = { card_number: '4242424242424242', expiration: '12/30', cvc: '123', name: 'Maria Lopez', zip: '95112' };
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(card), redirect: 'manual' });
  assert.equal(answer.status, 303);
  return stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] });
}

async function firstDelivery() {
  for (;;) {
    const [delivery] = await (await fetch(inbox)).json();
    if (delivery) return delivery;
    await pause(20);
  }
}

async function count() {
  return (await (await fetch(new URL('/sandbox/objects?type=checkout.session', address))).json()).data.length;
}

async function fault(body) {
  const answer = await fetch(new URL('/sandbox/faults', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 200);
}

for (const [name, prove] of Object.entries(proofs)) {
  await prove();
  console.log(name);
}
// The library's timer for the connection that broke would hold the process for its 80 seconds.
process.exit();
