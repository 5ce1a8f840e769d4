create index accounts_service_accounts_contact_email on accounts_service_accounts (lower(contact_email));

-- The rowid is the account number.
create virtual table accounts_search using fts5 (text, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4', detail = none);
create virtual table accounts_search_terms using fts5vocab ('accounts_search', 'row');

-- Words that misspelled ones are compared with, found by the groups of three letters they share.
create table accounts_search_words (word text primary key);
create virtual table accounts_search_trigrams using fts5 (word, tokenize = "trigram", content = '');
create trigger accounts_search_words_added after insert on accounts_search_words begin
    insert into accounts_search_trigrams (rowid, word) values (new.rowid, '  ' || new.word || ' ');
end;

insert into accounts_search (rowid, text) select cast(number as integer), text from accounts_search_texts;
insert into accounts_search_words (word) select term from accounts_search_terms where length(term) > 3 and term not glob '*[0-9]*';
