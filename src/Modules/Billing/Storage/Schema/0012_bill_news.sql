create table billing_bill_news (
    number text primary key,
    account text not null,
    noted_at timestamptz not null
);
