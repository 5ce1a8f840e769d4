create table identity_staff (
    id text primary key,
    email text not null unique,
    role text not null,
    added_at timestamptz not null,
    invitation_hash text not null,
    invited_at timestamptz not null,
    enrolled_at timestamptz
);

create table identity_audit (
    subject_kind text not null,
    subject_id text not null,
    number bigint not null,
    id text not null,
    at timestamptz not null,
    actor text not null,
    what text not null,
    details text not null,
    previous text not null,
    hash text not null,
    primary key (subject_kind, subject_id, number),
    unique (subject_kind, subject_id, id)
);

create table identity_audit_heads (
    subject_kind text not null,
    subject_id text not null,
    number bigint not null,
    hash text not null,
    primary key (subject_kind, subject_id)
);
