-- At most one of the two writes: the first where there is a version to replace, the second where there is none yet.
update OrleansStorage set PayloadBinary = @PayloadBinary, ModifiedOn = current_timestamp, Version = Version + 1
where GrainIdHash = @GrainIdHash and GrainTypeHash = @GrainTypeHash and GrainIdExtensionString = @GrainIdExtensionString
  and GrainTypeString = @GrainTypeString and ServiceId = @ServiceId and Version = @GrainStateVersion
returning Version as NewGrainStateVersion;

insert into OrleansStorage (
    ServiceId, GrainTypeHash, GrainIdHash, GrainTypeString, GrainIdExtensionString, GrainIdN0, GrainIdN1, PayloadBinary, ModifiedOn, Version)
select @ServiceId, @GrainTypeHash, @GrainIdHash, @GrainTypeString, @GrainIdExtensionString, @GrainIdN0, @GrainIdN1, @PayloadBinary, current_timestamp, 1
where @GrainStateVersion is null
on conflict do nothing
returning Version as NewGrainStateVersion;
