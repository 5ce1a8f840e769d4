create table billing_reconciled_days (
    day date primary key,
    seen integer not null,
    mended integer not null,
    done_at timestamptz not null
);

create table billing_discrepancies (
    object text not null,
    kind text not null,
    day date not null,
    payment text,
    amount bigint not null,
    found_at timestamptz not null,
    settled_at timestamptz,
    primary key (object, kind)
);

create index billing_payments_open on billing_payments (started_at) where status not in ('Succeeded', 'Failed', 'Canceled');
