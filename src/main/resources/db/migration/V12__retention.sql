-- What is removed after its time, and what keeps it.

-- What an operation refers to without a foreign key of its own: needed as long as the operation is not done. kind: as the
-- package that keeps such things calls them.
create table operation_need (
    operation_id varchar(36) not null references operation,
    kind         varchar(20) not null,
    entity_id    bigint      not null,
    primary key (operation_id, kind, entity_id)
);
create index operation_need_entity on operation_need (kind, entity_id);

create index managed_file_age on managed_file (persistent, created_at, id);
create index output_folder on output (folder_id);
create index output_result on output (result_id);

-- Work beside production, of which there is one for all nodes: the table of db-scheduler 16, see its documentation.
create table housekeeping_tasks (
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
