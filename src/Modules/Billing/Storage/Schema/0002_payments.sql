create table billing_payments (
    payment text not null,
    account text not null,
    login text not null,
    status text not null,
    amount bigint not null,
    started_at timestamptz not null,
    paid_at timestamptz,
    brand text,
    last4 text,
    version integer not null,
    primary key (payment, account)
);

create index billing_payments_account on billing_payments (account, started_at);

create table billing_stripe_events (
    id text primary key,
    type text not null,
    payment text,
    body text not null,
    received_at timestamptz not null,
    attempts integer not null,
    next_attempt_at timestamptz not null,
    processed_at timestamptz,
    fault text
);

create index billing_stripe_events_waiting on billing_stripe_events (next_attempt_at) where processed_at is null;
