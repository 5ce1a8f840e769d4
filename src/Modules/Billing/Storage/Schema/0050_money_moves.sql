create table billing_money_moves (
    source text not null,
    kind text not null,
    payment text not null,
    amount bigint not null,
    at timestamptz not null,
    primary key (source, kind)
);

create index billing_money_moves_payment on billing_money_moves (payment);
