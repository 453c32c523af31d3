-- What lists of operations show and select by. Nodes of the release before leave these columns empty.

alter table operation add column preset_file varchar(255);
alter table operation add column preset_name text;
alter table operation add column preset_version bigint;
alter table operation add column label varchar(200);
alter table operation add column documents bigint;
alter table operation add column pages bigint;
alter table operation add column sheets bigint;
alter table operation add column files bigint;
alter table operation add column problem_code varchar(40);

update operation
set documents = (select o.documents from output o where o.operation_id = operation.id),
    pages = (select o.pages from output o where o.operation_id = operation.id),
    sheets = (select o.sheets from output o where o.operation_id = operation.id),
    files = (select count(*) from print_file f where f.operation_id = operation.id)
where id in (select operation_id from output);

create index operation_by_preset on operation (preset_file, state, submitted_at, id);
create index operation_by_label on operation (label, state, submitted_at, id);
create index operation_by_parent on operation (parent_id, state, submitted_at, id);
