create table identity_legacy_users (
    user_name text primary key,
    email text not null,
    account text,
    last_sign_in date
);

create index identity_legacy_users_email on identity_legacy_users (email);
create index identity_legacy_users_account on identity_legacy_users (account) where account is not null;

create table identity_staged_legacy_users (
    file_line integer not null,
    user_name text not null,
    email text not null,
    account text,
    last_sign_in date
);
