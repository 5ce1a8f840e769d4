create table identity_pins (
    account text primary key,
    requested_at timestamptz not null,
    hash text,
    issued_at timestamptz,
    wrong_tries integer not null
);
