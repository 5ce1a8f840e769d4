update OrleansStorage set PayloadBinary = null, ModifiedOn = current_timestamp, Version = Version + 1
where GrainIdHash = @GrainIdHash and GrainTypeHash = @GrainTypeHash and GrainIdExtensionString = @GrainIdExtensionString
  and GrainTypeString = @GrainTypeString and ServiceId = @ServiceId and Version = @GrainStateVersion
returning Version as NewGrainStateVersion
