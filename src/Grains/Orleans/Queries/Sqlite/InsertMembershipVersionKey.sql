insert into OrleansMembershipVersionTable (DeploymentId, Timestamp, Version) values (@DeploymentId, current_timestamp, 0)
on conflict do nothing;
select changes()
