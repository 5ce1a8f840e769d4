create view accounts_search_texts as
select number, customer_name || ' ' || coalesce(mailing_name, '') || ' ' || service_address || ' ' || city || ' ' || zip || ' ' || coalesce(contact_email, '') as text
from accounts_service_accounts;
