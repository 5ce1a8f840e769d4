select PayloadBinary, Version from OrleansStorage
where GrainIdHash = @GrainIdHash and GrainTypeHash = @GrainTypeHash and GrainIdExtensionString = @GrainIdExtensionString
  and GrainTypeString = @GrainTypeString and ServiceId = @ServiceId
