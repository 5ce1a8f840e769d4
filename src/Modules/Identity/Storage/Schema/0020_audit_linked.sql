-- A member of staff finds again whose accounts they have linked.
create index identity_audit_linked on identity_audit (actor, at) where what = 'linked';
