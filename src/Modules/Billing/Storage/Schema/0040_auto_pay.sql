create table billing_auto_pay (
    account text primary key,
    login text not null,
    status text not null,
    method text not null,
    brand text not null,
    last4 text not null,
    days_before integer not null,
    most bigint,
    ends_on date,
    bill text,
    amount bigint,
    debit_on date,
    debit_status text,
    runs_on date,
    version integer not null
);

create index billing_auto_pay_runs on billing_auto_pay (runs_on, account) where runs_on is not null;
create index billing_auto_pay_methods on billing_auto_pay (method);

create table billing_auto_pay_choices (
    account text not null,
    at timestamptz not null,
    value text not null,
    recorded_at timestamptz not null,
    primary key (account, at)
);

create index billing_auto_pay_choices_recorded on billing_auto_pay_choices (recorded_at);

create table billing_saved_cards (
    method text primary key,
    login text not null,
    brand text not null,
    last4 text not null,
    expires date not null,
    told date
);

create index billing_saved_cards_login on billing_saved_cards (login);
create index billing_saved_cards_expires on billing_saved_cards (expires);
