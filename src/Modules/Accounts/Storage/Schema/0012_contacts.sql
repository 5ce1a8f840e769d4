create table accounts_contacts (
    number text primary key,
    billing_email text,
    name_on_email text,
    name_on_bill text,
    nickname text
);
