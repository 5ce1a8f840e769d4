create table identity_approvals (
    id text primary key,
    asked_by text not null,
    asked_at timestamptz not null,
    until timestamptz not null,
    is_open boolean not null
);

create index identity_approvals_open on identity_approvals (asked_at) where is_open;
create index identity_approvals_asked_by on identity_approvals (asked_by, asked_at);
