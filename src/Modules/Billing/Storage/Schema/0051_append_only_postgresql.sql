-- A posting is never changed, and taken away only before the batch it came with was seen by anybody.
create function billing_ledger_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.batch > (select batch from billing_published) then
        return old;
    end if;
    raise exception 'The ledger is append-only.';
end;
$$;

create trigger billing_ledger_entries_append_only before update or delete on billing_ledger_entries
for each row execute function billing_ledger_is_append_only();
