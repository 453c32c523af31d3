-- Who did what. Nothing is ever changed here, and removed after its retention only. at: by the clock of the database. state_before and
-- state_after: JSON, identifiers only, no secrets. Refusals are counted: times, in the minute that begins at since.

create sequence audit_id increment by 50;

create table audit_entry (
    id           bigint primary key,
    at           timestamp with time zone default current_timestamp not null,
    user_name    varchar(100) not null,
    credential   varchar(20)  not null,
    address      varchar(100) not null,
    action       varchar(40)  not null,
    thing        varchar(100) not null,
    result       varchar(20)  not null,
    state_before text,
    state_after  text,
    times        bigint       not null,
    since        timestamp with time zone
);
create index audit_entry_at on audit_entry (at, id);
