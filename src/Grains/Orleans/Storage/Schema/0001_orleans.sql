-- The tables of Orleans' ADO.NET providers. Their names, and those of the columns, are the ones the providers use.
create table OrleansQuery (
    QueryKey text primary key,
    QueryText text not null
);

create table OrleansStorage (
    ServiceId text not null,
    GrainTypeHash integer not null,
    GrainIdHash integer not null,
    GrainTypeString text not null,
    -- The key. Not null: Orleans would fold a key that reads as a number onto GrainIdN0 and GrainIdN1, so ours have a prefix.
    GrainIdExtensionString text not null,
    GrainIdN0 bigint not null,
    GrainIdN1 bigint not null,
    PayloadBinary bytea,
    ModifiedOn timestamptz not null,
    Version integer not null,
    primary key (GrainIdHash, GrainTypeHash, GrainIdExtensionString, GrainTypeString, ServiceId)
);

create table OrleansRemindersTable (
    ServiceId text not null,
    GrainId text not null,
    ReminderName text not null,
    StartTime timestamptz not null,
    Period bigint not null,
    GrainHash integer not null,
    Version integer not null,
    primary key (ServiceId, GrainId, ReminderName)
);

create index orleans_reminders_hash on OrleansRemindersTable (ServiceId, GrainHash);

create table OrleansMembershipVersionTable (
    DeploymentId text primary key,
    Timestamp timestamptz not null,
    Version integer not null
);

create table OrleansMembershipTable (
    DeploymentId text not null,
    Address text not null,
    Port integer not null,
    Generation integer not null,
    SiloName text not null,
    HostName text not null,
    Status integer not null,
    ProxyPort integer,
    SuspectTimes text,
    StartTime timestamptz not null,
    IAmAliveTime timestamptz not null,
    primary key (DeploymentId, Address, Port, Generation)
);
