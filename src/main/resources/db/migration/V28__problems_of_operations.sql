-- Things in the input of an operation that are wrong or were decided about, each with its place.
create table operation_finding (
    operation_id varchar(36)  not null references operation,
    nr           integer      not null,
    document     text         not null,
    page         integer,
    reason       text         not null,
    primary key (operation_id, nr)
);
