alter table notices_outbox add column awaited boolean not null default false;
alter table notices_outbox add column given_up_at timestamptz;

drop index notices_outbox_waiting;

create index notices_outbox_next on notices_outbox (awaited desc, created_at) where sent_at is null and given_up_at is null;

-- Codes and links that were mailed by earlier programs.
update notices_outbox set content = '' where sent_at is not null and content like '%"Path":%';
