create table database_keys (
    id text primary key,
    xml text not null
);
