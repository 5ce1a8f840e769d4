-- What an operator asked for on the command line, for the portal that runs on this database.
create table database_orders (
    id text primary key,
    verb text not null,
    day date not null,
    asked_at timestamptz not null,
    taken_until timestamptz,
    progress text,
    status integer,
    words text
);

create index database_orders_open on database_orders (asked_at) where status is null;
