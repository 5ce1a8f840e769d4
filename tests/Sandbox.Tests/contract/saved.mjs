// What Stripe's own library does with saved methods: customers, set-ups, methods and charges of them.
import assert from 'node:assert/strict';

export const savedProofs = (stripe, { post, act }) => {
  const customer = async () => stripe.customers.create({ email: 'maria.lopez@example.com', metadata: { login: 'maria' } });

  async function saved(token = 'pm_card_visa') {
    const { id } = await customer();
    return { customer: id, method: (await stripe.paymentMethods.attach(token, { customer: id })).id };
  }

  const charge = ({ customer, method }, more = {}, options = {}) => stripe.paymentIntents.create({
    amount: 8300, currency: 'usd', customer, payment_method: method, confirm: true, off_session: true,
    metadata: { payment: 'pay-2' }, expand: ['latest_charge'], ...more,
  }, options);

  const events = async (type) => (await stripe.events.list({ type, limit: 100 })).data.map((event) => event.data.object.id);

  return {
    async 'makes, reads, changes and finds a customer'() {
      const { id } = await customer();
      await stripe.customers.update(id, { email: `${id.toLowerCase()}@example.com`, metadata: { more: 'yes' } });
      const read = await stripe.customers.retrieve(id);
      assert.deepEqual(read.metadata, { login: 'maria', more: 'yes' });
      assert.deepEqual((await stripe.customers.list({ email: read.email })).data.map((each) => each.id), [id]);
    },

    async 'attaches, lists and detaches methods'() {
      const { customer: id, method } = await saved();
      await stripe.paymentMethods.attach('pm_usBankAccount_success', { customer: id });
      assert.equal((await stripe.paymentMethods.list({ customer: id, type: 'card' })).data[0].card.last4, '4242');
      assert.deepEqual((await stripe.customers.listPaymentMethods(id)).data.map((each) => each.type), ['us_bank_account', 'card']);
      assert.equal((await stripe.paymentMethods.detach(method)).customer, null);
      assert.ok((await events('payment_method.detached')).includes(method));
      await assert.rejects(stripe.paymentMethods.detach(method), { type: 'StripeInvalidRequestError' });
      await assert.rejects(stripe.paymentMethods.attach('pm_card_chargeDeclined', { customer: id }), { type: 'StripeCardError', code: 'card_declined' });
    },

    async 'saves a method by a set-up'() {
      const { id } = await customer();
      const setup = await stripe.setupIntents.create({ customer: id, payment_method: 'pm_usBankAccount_success', allowed_payment_method_types: ['us_bank_account'], confirm: true });
      assert.equal(setup.status, 'succeeded');
      assert.equal((await stripe.mandates.retrieve(setup.mandate)).status, 'active');
      assert.equal((await stripe.paymentMethods.retrieve(setup.payment_method)).customer, id);
      const open = await stripe.setupIntents.create({ customer: id });
      assert.equal((await stripe.setupIntents.confirm(open.id, { payment_method: 'pm_card_visa' })).status, 'succeeded');
      assert.equal((await stripe.setupIntents.cancel((await stripe.setupIntents.create()).id)).status, 'canceled');
      await assert.rejects(stripe.setupIntents.create({ customer: id, payment_method: 'pm_card_chargeDeclined', confirm: true }), { type: 'StripeCardError', code: 'card_declined' });
    },

    async 'is refused the former name of the kinds of method'() {
      await assert.rejects(stripe.setupIntents.create({ payment_method_types: ['card'] }), { statusCode: 400, code: 'payment_method_types_no_longer_supported' });
    },

    async 'saves a card on a Checkout page'() {
      const { id } = await customer();
      const page = await stripe.checkout.sessions.create({
        mode: 'setup', currency: 'usd', customer: id, allowed_payment_method_types: ['card', 'us_bank_account'],
        success_url: 'https://portal.example/saved', setup_intent_data: { metadata: { login: 'maria' } },
      });
      assert.equal(page.amount_total, null);
      assert.equal((await post(page.url)).status, 303);
      const session = await stripe.checkout.sessions.retrieve(page.id, { expand: ['setup_intent.payment_method'] });
      assert.deepEqual([session.status, session.payment_status, session.setup_intent.status], ['complete', 'no_payment_required', 'succeeded']);
      assert.equal(session.setup_intent.payment_method.customer, id);
      assert.ok((await events('setup_intent.succeeded')).includes(session.setup_intent.id));
    },

    async 'saves the card that pays'() {
      const { id } = await customer();
      const page = await stripe.checkout.sessions.create({
        mode: 'payment', customer: id, success_url: 'https://portal.example/paid',
        line_items: [{ quantity: 1, price_data: { currency: 'usd', unit_amount: 8300, product_data: { name: 'Water bill' } } }],
        payment_intent_data: { setup_future_usage: 'off_session' },
      });
      await post(page.url);
      const [method] = (await stripe.customers.listPaymentMethods(id)).data;
      assert.equal((await charge({ customer: id, method: method.id })).status, 'succeeded');
    },

    async 'charges a saved card without the customer, once for a key'() {
      const owner = await saved();
      const first = await charge(owner, {}, { idempotencyKey: `auto-${owner.method}-1` });
      assert.equal((await charge(owner, {}, { idempotencyKey: `auto-${owner.method}-1` })).id, first.id);
      assert.deepEqual([first.status, first.latest_charge.payment_method_details.card.last4], ['succeeded', '4242']);
      assert.deepEqual((await stripe.paymentIntents.list({ customer: owner.customer })).data.map((intent) => intent.metadata.payment), ['pay-2']);
    },

    async 'learns why a bank declines'() {
      const owner = await saved('pm_card_chargeCustomerFail');
      await assert.rejects(charge(owner), (error) => {
        assert.deepEqual([error.type, error.statusCode, error.code, error.decline_code], ['StripeCardError', 402, 'card_declined', 'generic_decline']);
        assert.equal(error.payment_intent.status, 'requires_payment_method');
        return true;
      });
      await act(owner.method, 'decline', { decline_code: 'do_not_honor' });
      await assert.rejects(charge(owner), { decline_code: 'do_not_honor' });
      await act(owner.method, 'decline', {});
    },

    async 'is told when the customer has to authenticate'() {
      const owner = await saved('pm_card_authenticationRequired');
      await assert.rejects(charge(owner), { type: 'StripeCardError', code: 'authentication_required' });
      assert.equal((await charge(owner, { off_session: false })).status, 'requires_action');
      await assert.rejects(charge(owner, { off_session: false, error_on_requires_action: true }), { code: 'authentication_required' });
    },

    async 'confirms later, or cancels'() {
      const owner = await saved();
      const open = await charge(owner, { confirm: false, off_session: undefined });
      assert.equal(open.status, 'requires_confirmation');
      assert.equal((await stripe.paymentIntents.confirm(open.id, { off_session: true })).status, 'succeeded');
      await assert.rejects(stripe.paymentIntents.cancel(open.id), { code: 'payment_intent_unexpected_state' });
      assert.equal((await stripe.paymentIntents.cancel((await charge(owner, { confirm: false, off_session: undefined })).id)).status, 'canceled');
    },

    async 'asks a bank account and waits for it'() {
      const owner = await saved('pm_usBankAccount_success');
      const intent = await charge(owner, { allowed_payment_method_types: ['us_bank_account'] });
      assert.equal(intent.status, 'processing');
      assert.equal(intent.latest_charge.payment_method_details.us_bank_account.last4, '6789');
    },

    async 'never charges a method of another customer, or one that was taken off'() {
      const [owner, other] = [await saved(), await saved()];
      await assert.rejects(charge({ customer: other.customer, method: owner.method }), { type: 'StripeInvalidRequestError' });
      await stripe.paymentMethods.detach(owner.method);
      await assert.rejects(charge(owner), { type: 'StripeInvalidRequestError' });
    },

    async 'hears of a renewed card and of a withdrawn mandate'() {
      const owner = await saved();
      await act(owner.method, 'renew', { exp_month: 5, exp_year: 2040, last4: '1881' });
      assert.ok((await events('payment_method.automatically_updated')).includes(owner.method));
      assert.equal((await stripe.paymentMethods.retrieve(owner.method)).card.last4, '1881');
      const setup = await stripe.setupIntents.create({ customer: owner.customer, payment_method: 'pm_usBankAccount_success', allowed_payment_method_types: ['us_bank_account'], confirm: true });
      await act(setup.payment_method, 'revoke', {});
      assert.ok((await events('mandate.updated')).includes(setup.mandate));
    },
  };
};
