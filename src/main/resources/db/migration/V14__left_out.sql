-- What an output was made without, and how many warnings are in its manifest.

create table left_out (
    operation_id varchar(36)  not null references operation,
    nr           bigint       not null,
    document_id  bigint       not null,
    file         varchar(255) not null,
    reason       text         not null,
    primary key (operation_id, nr)
);

alter table output add column left_out bigint default 0 not null;
alter table output add column warnings bigint default 0 not null;

-- What a client has to know of an operation that is DONE, JSON; null for nothing.
alter table operation add column remarks text;
