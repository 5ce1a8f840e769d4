-- What a fault is, so that it can be told in the reader's language. Null in what was kept before: that has its reason, in English.
alter table exchange_delivery_faults add column code text;
alter table exchange_delivery_faults add column first_detail text;
alter table exchange_delivery_faults add column second_detail text;
