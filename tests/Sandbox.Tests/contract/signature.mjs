// A webhook's signature as Stripe's library makes it. Arguments: the body, the secret and the time in seconds.
import Stripe from 'stripe';

const [, , payload, secret, timestamp] = process.argv;
console.log(new Stripe('sk_test_none').webhooks.generateTestHeaderString({ payload, secret, timestamp: Number(timestamp) }));
