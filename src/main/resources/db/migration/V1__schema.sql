-- Times are UTC. Properties and metadata are JSON: [{"name": "a", "value": "b"}], null for none;
-- they are read and written as a whole (entities.md, section 1).
-- The steps of the sequences are the allocation sizes of the entities: sets come singly, their members by the thousand.

create sequence single_id increment by 50;
create sequence bulk_id increment by 1000;

-- security -------------------------------------------------------------------------------------------------------------

create table platen_user (
    name          varchar(100) primary key,
    password_hash varchar(500) not null,
    roles         varchar(200) not null,
    created_at    timestamp with time zone not null
);

create table access_token (
    token_hash char(64) primary key,
    user_name  varchar(100) not null,
    roles      varchar(200) not null,
    expires_at timestamp with time zone not null
);
create index access_token_expiry on access_token (expires_at);

-- file store -----------------------------------------------------------------------------------------------------------

-- folder: where the bytes are, below the root of the file store; member: which file in it, null for the whole folder.
create table managed_file (
    id         bigint primary key,
    name       varchar(255),
    kind       varchar(10)  not null,
    type       varchar(30)  not null,
    size       bigint       not null,
    sha256     char(64),
    persistent boolean      not null,
    folder     varchar(40)  not null,
    member     varchar(600),
    created_at timestamp with time zone not null
);
create index managed_file_folder on managed_file (folder);
create index managed_file_name on managed_file (name, id);

-- operations -----------------------------------------------------------------------------------------------------------

create table operation (
    id                varchar(36) primary key,
    type              varchar(40)  not null,
    request           text         not null,
    state             varchar(10)  not null,
    attempt           integer      not null,
    progress          integer      not null,
    sub_task          varchar(100) not null,
    node              varchar(100),
    submitted_by      varchar(100) not null,
    submitted_at      timestamp with time zone not null,
    started_at        timestamp with time zone,
    ended_at          timestamp with time zone,
    result            varchar(200),
    problem_status    integer,
    problem_message   text,
    problem_parameter text
);
create index operation_state on operation (state, submitted_at);
create index operation_ended on operation (ended_at);

-- The queue: the table of db-scheduler 16, see its documentation.
create table scheduled_tasks (
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
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);

-- content --------------------------------------------------------------------------------------------------------------

create table content_set (
    id         bigint primary key,
    properties text,
    deleted    boolean not null,
    created_at timestamp with time zone not null
);

-- Pages of one PDF: first_page counts from 1; member is the file's path within a managed folder, null for a managed file;
-- page_sizes as PageSizes writes them.
create table content_item (
    id             bigint primary key,
    content_set_id bigint  not null references content_set,
    file_id        bigint  not null references managed_file,
    member         varchar(600),
    first_page     integer not null,
    page_count     integer not null,
    page_sizes     text    not null,
    properties     text
);
create index content_item_set on content_item (content_set_id, id);
create index content_item_file on content_item (file_id);

-- jobs -----------------------------------------------------------------------------------------------------------------
-- The order of siblings is the order of their ids.

create table job_set (
    id         bigint primary key,
    properties text,
    metadata   text,
    deleted    boolean not null,
    created_at timestamp with time zone not null
);

create table job (
    id         bigint primary key,
    job_set_id bigint not null references job_set,
    properties text,
    metadata   text
);
create index job_of_set on job (job_set_id, id);

create table job_segment (
    id       bigint primary key,
    job_id   bigint not null references job,
    metadata text
);
create index job_segment_of_job on job_segment (job_id, id);

create table document_set (
    id             bigint primary key,
    job_segment_id bigint not null references job_segment,
    metadata       text
);
create index document_set_of_segment on document_set (job_segment_id, id);

-- job_id repeats what the levels between say: a job's documents are read in bulk, in order.
create table document (
    id              bigint primary key,
    document_set_id bigint not null references document_set,
    job_id          bigint not null references job,
    metadata        text
);
create index document_of_set on document (document_set_id, id);
create index document_of_job on document (job_id, id);

create table document_page (
    document_id     bigint  not null references document,
    position        integer not null,
    content_item_id bigint  not null references content_item,
    primary key (document_id, position)
);
create index document_page_item on document_page (content_item_id);

-- output ---------------------------------------------------------------------------------------------------------------

create table output (
    operation_id varchar(36) primary key references operation,
    folder_id    bigint  not null,
    result_id    bigint  not null,
    documents    bigint  not null,
    pages        bigint  not null,
    sheets       bigint  not null
);

create table print_file (
    operation_id varchar(36)  not null references operation,
    nr           integer      not null,
    name         varchar(255) not null,
    size         bigint       not null,
    sha256       char(64)     not null,
    documents    bigint       not null,
    pages        bigint       not null,
    sheets       bigint       not null,
    primary key (operation_id, nr)
);

-- Who put, or is about to put, which file into a destination folder: no operation overwrites the file of another, and none
-- puts a file there again that has been picked up.
create table delivered_file (
    path         varchar(1000) primary key,
    operation_id varchar(36) not null references operation,
    fulfilled    boolean     not null
);
create index delivered_file_operation on delivered_file (operation_id);
