-- Which operation a client has got for which of its keys: the primary key makes two requests that come at the same time, on
-- whatever nodes, one operation.

create table submit_key (
    user_name    varchar(100) not null,
    name         varchar(255) not null,
    fingerprint  char(64)     not null,
    operation_id varchar(36)  not null references operation,
    used_at      timestamp with time zone not null,
    primary key (user_name, name)
);
create index submit_key_used on submit_key (used_at);
create index submit_key_operation on submit_key (operation_id);
