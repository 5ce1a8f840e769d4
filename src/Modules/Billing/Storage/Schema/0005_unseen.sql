-- Rows of a batch are stored before it is published; readers see those up to the number here.
create table billing_published (batch integer not null, storing boolean not null);
insert into billing_published (batch, storing) values (0, false);

alter table billing_bills add column batch integer not null default 0;
alter table billing_bill_lines add column batch integer not null default 0;
alter table billing_reads add column batch integer not null default 0;
alter table billing_cis_payments add column batch integer not null default 0;
alter table billing_cis_adjustments add column batch integer not null default 0;
alter table billing_ledger_entries add column batch integer not null default 0;

-- What is staged has tables of its own on the import's connection.
drop table billing_staged_bills;
drop table billing_staged_lines;
drop table billing_staged_reads;
drop table billing_staged_payments;
drop table billing_staged_adjustments;
drop table billing_staged_frozen;
drop table billing_staged_entries;
