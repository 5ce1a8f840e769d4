// Stripe's own library must find nothing to object to. Arguments: the sandbox's address, the secret key, the webhook secret,
// and where the webhooks that were delivered can be read.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import Stripe from 'stripe';
import { savedProofs } from './saved.mjs';

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
  allowed_payment_method_types: ['card'],
  line_items: [{ quantity: 1, price_data: { currency: 'usd', unit_amount: 8300, product_data: { name: 'Water bill' } } }],
  payment_intent_data: { description: 'Water bill', metadata: { payment: 'pay-1' } },
};

const card = { card_number: '4242424242424242', expiration: '12/30', cvc: '123', name: 'Maria Lopez', zip: '95112' };

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

  async 'gives a payment back in parts, once for one key, and never more than it was'() {
    const { payment_intent: intent } = await paid();
    const part = { payment_intent: intent.id, amount: 3000, metadata: { payment: 'pay-1' } };
    const first = await stripe.refunds.create(part, { idempotencyKey: 'pay-1-refund-1' });
    assert.equal((await stripe.refunds.create(part, { idempotencyKey: 'pay-1-refund-1' })).id, first.id);
    await stripe.refunds.create({ charge: intent.latest_charge.id });
    await assert.rejects(stripe.refunds.create({ charge: intent.latest_charge.id }), { type: 'StripeInvalidRequestError', code: 'charge_already_refunded' });
    const refunds = await all(stripe.refunds.list({ charge: intent.latest_charge.id, limit: 1 }));
    assert.deepEqual(refunds.map((each) => each.amount), [5300, 3000]);
    assert.equal((await stripe.refunds.retrieve(first.id)).metadata.payment, 'pay-1');
  },

  async 'follows a dispute to its end'() {
    const { payment_intent: intent } = await paid({ ...card, card_number: '4000000000000259' });
    const [dispute] = (await stripe.disputes.list({ payment_intent: intent.id })).data;
    assert.equal(dispute.object, 'dispute');
    assert.equal(dispute.status, 'needs_response');
    assert.equal(dispute.balance_transactions[0].amount, -8300);
    await assert.rejects(stripe.refunds.create({ charge: dispute.charge }), { code: 'charge_disputed' });
    const closed = await stripe.disputes.update(dispute.id, { evidence: { uncategorized_text: 'winning_evidence' }, submit: true });
    assert.equal((await stripe.disputes.retrieve(closed.id)).status, 'won');
    assert.deepEqual((await stripe.events.list({ type: 'charge.dispute.closed' })).data.map((each) => each.data.object.id), [dispute.id]);
    const other = await paid({ ...card, card_number: '4000000000002685' });
    const [second] = (await stripe.disputes.list({ charge: other.payment_intent.latest_charge.id })).data;
    assert.equal((await stripe.disputes.close(second.id)).status, 'lost');
  },

  async 'debits a bank account, which takes its time'() {
    const { payment_intent: intent } = await paid({ method: 'us_bank_account', routing_number: '110000000', account_number: '000123456789', holder: 'Maria Lopez' });
    assert.equal(intent.status, 'processing');
    assert.equal(intent.latest_charge.status, 'pending');
    assert.equal(intent.latest_charge.payment_method_details.us_bank_account.last4, '6789');
    const settled = await until(() => stripe.paymentIntents.retrieve(intent.id), (each) => each.status === 'succeeded');
    assert.equal(settled.amount_received, 8300);
    const [done] = (await stripe.checkout.sessions.list({ payment_intent: intent.id })).data;
    assert.equal(done.payment_status, 'paid');
    assert.ok((await stripe.events.list({ type: 'checkout.session.async_payment_succeeded' })).data.some((each) => each.data.object.id === done.id));
  },

  async 'lists what was made in a stretch of time, page by page'() {
    const now = Math.floor(Date.now() / 1000);
    const created = { gte: now - 3600, lt: now + 3600 };
    for (const list of [stripe.paymentIntents, stripe.checkout.sessions, stripe.refunds, stripe.disputes, stripe.events, stripe.balanceTransactions]) {
      const found = await all(list.list({ created, limit: 2 }));
      assert.ok(found.length >= 2);
      assert.equal(new Set(found.map((each) => each.id)).size, found.length);
      assert.deepEqual((await list.list({ created: { lt: now - 3600 } })).data, []);
    }
    const expanded = await stripe.paymentIntents.list({ created, limit: 1, expand: ['data.latest_charge'] });
    assert.equal(expanded.data[0].latest_charge.object, 'charge');
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

async function paid(typed = card) {
  const { id, url } = await stripe.checkout.sessions.create({ ...bill, allowed_payment_method_types: ['card', 'us_bank_account'] });
  const answer = await post(url, typed);
  assert.equal(answer.status, 303);
  return stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] });
}

function post(url, typed = card) {
  return fetch(url, { method: 'POST', body: new URLSearchParams(typed), redirect: 'manual' });
}

/** What a customer's bank does by itself to a saved method. */
async function act(method, what, body) {
  await json(`/sandbox/methods/${method}/${what}`, body);
}

async function all(list) {
  const found = [];
  for await (const each of list) found.push(each);
  return found;
}

async function until(read, isSo) {
  for (;;) {
    const value = await read();
    if (isSo(value)) return value;
    await pause(50);
  }
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

const fault = (body) => json('/sandbox/faults', body);

async function json(path, body) {
  const answer = await fetch(new URL(path, address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 200);
}

for (const [name, prove] of Object.entries({ ...savedProofs(stripe, { post, act }), ...proofs })) {
  await prove();
  console.log(name);
}
// The library's timer for the connection that broke would hold the process for its 80 seconds.
process.exit();
