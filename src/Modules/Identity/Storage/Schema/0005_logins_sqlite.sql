create index identity_logins_email on identity_logins (email);
create index identity_legacy_users_folded_name on identity_legacy_users (lower(user_name));
create index identity_legacy_users_folded_email on identity_legacy_users (lower(email));
