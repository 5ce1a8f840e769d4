alter table identity_audit add column recorded_at timestamptz;
update identity_audit set recorded_at = at;

create index identity_audit_languages on identity_audit (recorded_at) where subject_kind = 'login' and what in ('created', 'language-changed');
