create table identity_waiting_sign_ups (
    id text primary key,
    account text not null,
    email text not null,
    mailed_at timestamptz not null
);
create index identity_waiting_sign_ups_account on identity_waiting_sign_ups (account);
