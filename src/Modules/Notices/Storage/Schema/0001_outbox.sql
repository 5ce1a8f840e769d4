create table notices_outbox (
    id text primary key,
    recipient text not null,
    language text not null,
    content text not null,
    created_at timestamptz not null,
    attempts integer not null,
    next_attempt_at timestamptz not null,
    sent_at timestamptz
);

create index notices_outbox_waiting on notices_outbox (next_attempt_at) where sent_at is null;
