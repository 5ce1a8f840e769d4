delete from OrleansRemindersTable where ServiceId = @ServiceId
