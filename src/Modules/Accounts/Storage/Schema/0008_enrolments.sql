create table accounts_enrolments (
    account text not null,
    kind text not null,
    at timestamptz not null,
    value text,
    recorded_at timestamptz not null,
    primary key (account, kind, at)
);

create index accounts_enrolments_recorded on accounts_enrolments (recorded_at);
