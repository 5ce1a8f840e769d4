create table exchange_batches (
    id text primary key,
    created_at timestamptz not null,
    fingerprint text not null,
    imported_at timestamptz not null
);

create index exchange_batches_created_at on exchange_batches (created_at);
