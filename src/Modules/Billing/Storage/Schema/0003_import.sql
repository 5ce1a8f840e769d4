create table billing_reads (
    account text not null,
    meter text not null,
    read_on date not null,
    reading integer not null,
    kind text not null,
    usage_ccf integer,
    primary key (account, meter, read_on)
);

create table billing_cis_payments (
    reference text not null,
    account text not null,
    paid_on date not null,
    amount bigint not null,
    channel text not null,
    outcome text not null,
    primary key (reference, account)
);

create index billing_cis_payments_suspense on billing_cis_payments (outcome) where outcome = 'Suspense';

create table billing_cis_adjustments (
    reference text primary key,
    account text not null,
    posted_on date not null,
    kind text not null,
    amount bigint not null,
    description_en text,
    description_es text
);

create table billing_staged_bills (
    file_line integer not null,
    number text not null,
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
    current_charges bigint not null,
    previous_balance bigint not null,
    payments bigint not null,
    total_due bigint not null,
    replaces text,
    message_en text,
    message_es text
);

create index billing_staged_bills_number on billing_staged_bills (number);
create index billing_staged_bills_account on billing_staged_bills (account);
create index billing_staged_bills_replaces on billing_staged_bills (replaces) where replaces is not null;

create table billing_staged_lines (
    file_line integer not null,
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
    schedule text
);

create index billing_staged_lines_bill on billing_staged_lines (bill);

create table billing_staged_reads (
    file_line integer not null,
    account text not null,
    meter text not null,
    read_on date not null,
    reading integer not null,
    kind text not null,
    usage_ccf integer
);

create index billing_staged_reads_account on billing_staged_reads (account);

create table billing_staged_payments (
    file_line integer not null,
    reference text not null,
    account text not null,
    paid_on date not null,
    amount bigint not null,
    channel text not null,
    outcome text not null
);

create index billing_staged_payments_reference on billing_staged_payments (reference);
create index billing_staged_payments_account on billing_staged_payments (account);

create table billing_staged_adjustments (
    file_line integer not null,
    reference text not null,
    account text not null,
    posted_on date not null,
    kind text not null,
    amount bigint not null,
    description_en text,
    description_es text
);

create index billing_staged_adjustments_account on billing_staged_adjustments (account);

create table billing_staged_frozen (
    number text not null,
    reads text not null,
    usage text not null
);

create index billing_staged_frozen_number on billing_staged_frozen (number);

create table billing_staged_entries (
    account text not null,
    source text not null,
    kind text not null,
    amount bigint not null,
    at timestamptz not null,
    payment text
);
