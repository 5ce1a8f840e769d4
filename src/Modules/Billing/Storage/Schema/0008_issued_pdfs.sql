create table billing_issued_pdfs (
    bill text not null,
    language text not null,
    template text not null,
    facts text not null,
    content_hash text not null,
    delivered_at timestamptz not null,
    other_hash text,
    other_at timestamptz,
    primary key (bill, language, template)
);
