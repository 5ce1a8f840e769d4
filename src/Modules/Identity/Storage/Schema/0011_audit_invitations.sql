-- A member of staff finds again whom they have invited.
create index identity_audit_invitations on identity_audit (actor, at) where what = 'login-invited';
