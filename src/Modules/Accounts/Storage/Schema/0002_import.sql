create table accounts_staged_centers (
    file_line integer not null,
    id text not null,
    name text not null,
    phone text not null,
    address text not null,
    hours_en text,
    hours_es text,
    email text
);

create table accounts_staged_accounts (
    file_line integer not null,
    number text not null,
    id text not null,
    status text not null,
    customer_name text not null,
    service_address text not null,
    city text not null,
    zip text not null,
    center_id text not null,
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

create index accounts_staged_accounts_number on accounts_staged_accounts (number);
