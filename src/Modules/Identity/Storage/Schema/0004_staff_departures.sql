create table identity_staff_departures (
    id text primary key
);

insert into identity_staff_departures (id)
select distinct subject_id from identity_audit where subject_kind = 'staff' and what = 'removed';
