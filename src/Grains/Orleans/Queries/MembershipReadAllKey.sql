select version.DeploymentId, member.Address, member.Port, member.Generation, member.SiloName, member.HostName, member.Status,
       member.ProxyPort, member.SuspectTimes, member.StartTime, member.IAmAliveTime, version.Version
from OrleansMembershipVersionTable version
left join OrleansMembershipTable member on member.DeploymentId = version.DeploymentId
where version.DeploymentId = @DeploymentId
