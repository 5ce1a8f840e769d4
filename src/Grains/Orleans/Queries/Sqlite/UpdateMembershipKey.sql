begin immediate;
update OrleansMembershipTable set Status = @Status, SuspectTimes = @SuspectTimes, IAmAliveTime = @IAmAliveTime
where DeploymentId = @DeploymentId and Address = @Address and Port = @Port and Generation = @Generation
  and exists (select 1 from OrleansMembershipVersionTable where DeploymentId = @DeploymentId and Version = @Version);
update OrleansMembershipVersionTable set Timestamp = current_timestamp, Version = Version + 1
where DeploymentId = @DeploymentId and Version = @Version and changes() > 0;
select changes();
commit
