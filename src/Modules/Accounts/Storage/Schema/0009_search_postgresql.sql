create index accounts_service_accounts_contact_email on accounts_service_accounts (lower(contact_email) collate "C");

-- Without accents, in lower case, split at whatever is neither letter nor digit.
create function accounts_words_of(text text) returns text[] language sql immutable as $$
    select string_to_array(btrim(regexp_replace(regexp_replace(lower(normalize(text, nfd)), '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g')), ' ')
$$;

create table accounts_search (
    number text primary key,
    words tsvector not null
);
create index accounts_search_index on accounts_search using gin (words);

-- Words that misspelled ones are compared with, found by the groups of three letters they share.
create table accounts_search_words (word text collate "C" primary key);

insert into accounts_search (number, words) select number, array_to_tsvector(accounts_words_of(text)) from accounts_search_texts;
insert into accounts_search_words (word)
select distinct word from accounts_search, unnest(tsvector_to_array(words)) word where word ~ '^[^0-9]{4,}$';

-- Whoever owns a database may have this extension; where it is refused, words must be spelled right to be found.
do $$ begin
    create extension if not exists pg_trgm;
    create index accounts_search_words_trigrams on accounts_search_words using gist (word gist_trgm_ops);
exception when insufficient_privilege or undefined_file or feature_not_supported then
    raise warning 'The extension pg_trgm is missing: %', sqlerrm;
end $$;
