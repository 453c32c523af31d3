-- priority: -1 low, 0 normal, 1 high. parent_id: of a reprint, the operation that it repeats a part of; that one may have been
-- cleaned up, so it is no foreign key.

alter table operation add column if not exists priority smallint default 0 not null;
alter table operation add column parent_id varchar(36);
