-- Rows of a batch are stored before it is published; readers see those up to the number here.
create table accounts_published (batch integer not null, storing boolean not null);
insert into accounts_published (batch, storing) values (0, false);

alter table accounts_customer_centers add column batch integer not null default 0;
alter table accounts_service_accounts add column batch integer not null default 0;

-- What is staged has tables of its own on the import's connection.
drop table accounts_staged_centers;
drop table accounts_staged_accounts;
