create table accounts_customer_centers (
    id text primary key,
    name text not null,
    phone text not null,
    address text not null,
    hours_en text,
    hours_es text,
    email text
);

create table accounts_service_accounts (
    number text primary key,
    id text not null unique,
    status text not null,
    customer_name text not null,
    service_address text not null,
    city text not null,
    zip text not null,
    center_id text not null references accounts_customer_centers (id),
    class text not null,
    district text not null,
    meter_size text not null,
    mailing_name text,
    mailing_address text,
    link_group text,
    opened_on date,
    closed_on date,
    cap boolean not null,
    language text,
    contact_email text,
    contact_phone text
);

create index accounts_service_accounts_link_group on accounts_service_accounts (link_group) where link_group is not null;

create table accounts_online (
    number text primary key,
    owner text,
    e_billing_since timestamptz
);

create index accounts_online_owner on accounts_online (owner) where owner is not null;
