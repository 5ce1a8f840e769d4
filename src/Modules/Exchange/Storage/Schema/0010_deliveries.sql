create table exchange_deliveries (
    id text primary key,
    source text not null,
    actor text not null,
    folder text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    state text not null,
    batch text,
    contents text,
    fault_count integer not null
);

create index exchange_deliveries_started_at on exchange_deliveries (started_at);
create index exchange_deliveries_running on exchange_deliveries (state) where state = 'Running';

create table exchange_delivery_faults (
    delivery text not null,
    number integer not null,
    file text not null,
    line integer,
    column_name text,
    value text,
    reason text not null,
    primary key (delivery, number)
);
