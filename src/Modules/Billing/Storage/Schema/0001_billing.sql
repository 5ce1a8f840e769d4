create table billing_bills (
    number text primary key,
    account text not null,
    issued_on date not null,
    due_on date not null,
    period_from date not null,
    period_to date not null,
    customer_name text not null,
    customer_service_address text not null,
    customer_city text not null,
    customer_zip text not null,
    customer_district text not null,
    customer_meter_size text not null,
    customer_class text not null,
    customer_cap boolean not null,
    customer_mailing_name text,
    customer_mailing_address text,
    center_name text not null,
    center_phone text not null,
    center_address text not null,
    center_hours_en text,
    center_hours_es text,
    reads text not null,
    usage text not null,
    current_charges bigint not null,
    previous_balance bigint not null,
    payments bigint not null,
    total_due bigint not null,
    replaces text,
    message_en text,
    message_es text
);

create index billing_bills_account on billing_bills (account, issued_on);
create unique index billing_bills_replaces on billing_bills (replaces) where replaces is not null;

create table billing_bill_lines (
    bill text not null,
    line integer not null,
    kind text not null,
    description_en text not null,
    description_es text,
    amount bigint not null,
    tier integer,
    quantity_ccf integer,
    rate numeric(12, 4),
    meter_number text,
    days text,
    schedule text,
    primary key (bill, line)
);

create table billing_ledger_entries (
    account text not null,
    source text not null,
    kind text not null,
    amount bigint not null,
    at timestamptz not null,
    payment text,
    primary key (account, source, kind)
);

create index billing_ledger_entries_payment on billing_ledger_entries (payment) where payment is not null;
