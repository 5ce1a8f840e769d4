-- What is staged has tables of its own on the import's connection.
drop table identity_staged_legacy_users;
