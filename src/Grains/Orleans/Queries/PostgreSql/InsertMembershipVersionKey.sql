with made as (
    insert into OrleansMembershipVersionTable (DeploymentId, Timestamp, Version) values (@DeploymentId, now(), 0)
    on conflict do nothing
    returning 1)
select count(*) from made
