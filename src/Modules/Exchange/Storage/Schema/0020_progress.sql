-- How far a running delivery is, for those who look from another process.
alter table exchange_deliveries add column progress text;
