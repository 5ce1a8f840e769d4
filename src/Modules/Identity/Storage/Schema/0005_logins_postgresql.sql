create index identity_logins_email on identity_logins (email collate "C");
create index identity_legacy_users_folded_name on identity_legacy_users (lower(user_name) collate "C");
create index identity_legacy_users_folded_email on identity_legacy_users (lower(email) collate "C");
