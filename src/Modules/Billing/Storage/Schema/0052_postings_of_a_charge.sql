create index billing_ledger_entries_source on billing_ledger_entries (source) where payment is not null;
