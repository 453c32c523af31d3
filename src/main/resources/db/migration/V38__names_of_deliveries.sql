-- Which file of an output lies at a path, and since when; empty for deliveries from before.

alter table delivered_file add column file varchar(255);
alter table delivered_file add column delivered_at timestamp with time zone;
