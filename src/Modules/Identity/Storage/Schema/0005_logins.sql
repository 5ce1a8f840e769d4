create table identity_logins (
    id text primary key,
    email text not null,
    created_at timestamptz not null
);
