-- A posting is never changed, and taken away only before the batch it came with was seen by anybody.
create trigger billing_ledger_entries_update before update on billing_ledger_entries
begin
    select raise(abort, 'The ledger is append-only.');
end;

create trigger billing_ledger_entries_delete before delete on billing_ledger_entries
when old.batch <= (select batch from billing_published)
begin
    select raise(abort, 'The ledger is append-only.');
end;
