create table accounts_shared (
    number text not null,
    login text not null,
    access_right text not null,
    until date,
    primary key (number, login)
);

create index accounts_shared_login on accounts_shared (login);
