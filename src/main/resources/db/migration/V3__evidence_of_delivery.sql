-- The temporary file that is about to be renamed to the path: when it is gone, it was.
alter table delivered_file add column temporary varchar(1000);
