begin immediate;
insert into OrleansMembershipTable (
    DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime)
select @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
from OrleansMembershipVersionTable where DeploymentId = @DeploymentId and Version = @Version
on conflict do nothing;
update OrleansMembershipVersionTable set Timestamp = current_timestamp, Version = Version + 1
where DeploymentId = @DeploymentId and Version = @Version and changes() > 0;
select changes();
commit
