alter table notices_outbox add column awaited boolean not null default false;
alter table notices_outbox add column given_up_at timestamptz;

drop index notices_outbox_waiting;

create index notices_outbox_next on notices_outbox (awaited desc, created_at) where sent_at is null and given_up_at is null;

-- Codes and links of earlier programs: those that were mailed, and those that wait.
update notices_outbox set content = '' where sent_at is not null and (content like '%"Path":%' or content like '%"NotMePath":%');
update notices_outbox set awaited = true where sent_at is null and (content like '%"Path":%' or content like '%"NotMePath":%');
