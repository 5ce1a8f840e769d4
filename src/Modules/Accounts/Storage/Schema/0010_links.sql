alter table accounts_online add column unlinked_at timestamptz;

create table accounts_regrouped (
    link_group text primary key
);
