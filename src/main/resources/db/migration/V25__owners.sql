-- The user to whom a row belongs: who has made it. Null: nobody, so only administrators see it when platen.security.owners is
-- on. An operation belongs to who has submitted it, and its output with it.

alter table content_set add column owner varchar(100);
alter table job_set add column owner varchar(100);
alter table managed_file add column owner varchar(100);

-- What was made before: known by the operation that made it. Uploads are known by the content sets of one user only.
create index operation_result on operation (type, result);
update content_set set owner = (select max(o.submitted_by) from operation o
    where o.type = 'DataMiningRestService' and o.result = cast(content_set.id as varchar(200)) and o.state = 'DONE');
update job_set set owner = (select max(o.submitted_by) from operation o
    where o.type = 'JobCreationRestService' and o.result = cast(job_set.id as varchar(200)) and o.state = 'DONE');
drop index operation_result;
update managed_file set owner = (select max(o.submitted_by) from output u join operation o on o.id = u.operation_id
    where u.folder_id = managed_file.id);
update managed_file set owner = (select max(o.submitted_by) from output u join operation o on o.id = u.operation_id
    where u.result_id = managed_file.id)
    where owner is null and kind = 'MEMBER';
update managed_file set owner = (select case when min(s.owner) = max(s.owner) then max(s.owner) end
    from content_item i join content_set s on s.id = i.content_set_id where i.file_id = managed_file.id)
    where owner is null and type = 'DATA_FILE';

create index content_set_owner on content_set (owner, id);
create index job_set_owner on job_set (owner, id);
create index managed_file_owner on managed_file (owner, kind, size);
