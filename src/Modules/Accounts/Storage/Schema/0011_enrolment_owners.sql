alter table accounts_enrolments add column owner text;

create index accounts_enrolments_owner on accounts_enrolments (owner) where kind = 'login';
