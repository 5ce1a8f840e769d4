alter table accounts_online add column unlinked_at timestamptz;
