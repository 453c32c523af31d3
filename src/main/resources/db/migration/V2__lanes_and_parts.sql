-- Two lanes: what is quick does not wait for what is large. Priorities; attempts that are tried again; operations in parts.

-- priority: as db-scheduler's, higher first. tries: attempts begun since the work last got on in order, of which three may
-- break off. faults: how often a fault that passes has been waited for. ticket: which entry of the queue is good.
alter table operation add column priority smallint default 0 not null;
alter table operation add column tries integer default 0 not null;
alter table operation add column faults integer default 0 not null;
alter table operation add column ticket integer default 0 not null;
alter table operation add column divided boolean default false not null;

-- A part of an operation: division is the attempt at the operation that made it, attempt counts those at the part.
-- folder: of the file store, where a finished part has left its work; a part's weight and done are in pages.
create table operation_part (
    operation_id varchar(36)  not null references operation on delete cascade,
    nr           integer      not null,
    division     integer      not null,
    request      text         not null,
    weight       bigint       not null,
    done         bigint       not null,
    state        varchar(10)  not null,
    attempt      integer      not null,
    tries        integer      not null,
    faults       integer      not null,
    node         varchar(100),
    sub_task     varchar(200) not null,
    folder       varchar(40),
    result       text,
    primary key (operation_id, nr)
);
create index operation_part_folder on operation_part (folder);

alter table operation alter column sub_task set data type varchar(200);

-- The lane of large work; the other lane is scheduled_tasks.
create table large_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean not null,
    picked_by            varchar(200),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint not null,
    priority             smallint,
    state                varchar(50),
    primary key (task_name, task_instance)
);
create index large_tasks_execution_time on large_tasks (execution_time);
create index large_tasks_last_heartbeat on large_tasks (last_heartbeat);
create index large_tasks_priority on large_tasks (priority desc, execution_time asc);
