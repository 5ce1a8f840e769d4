alter table billing_ledger_entries add column posted_at timestamptz;
alter table billing_ledger_entries add column method text;
alter table billing_ledger_entries add column intent text;

update billing_ledger_entries set posted_at = at where payment is not null;
update billing_ledger_entries set method = 'card' where payment is not null and kind = 'Payment';

create index billing_ledger_entries_posted on billing_ledger_entries (posted_at) where payment is not null;
