-- One row: the lowest version of the schema whose nodes may work on this one. A migration of each release sets it to the newest
-- version of the release before, so that nodes of both work during a rolling upgrade (src/adr/0087). Nodes below it do not start.
create table platen_schema (
    id          integer     default 1 not null primary key check (id = 1),
    oldest_node varchar(20) not null
);
insert into platen_schema (oldest_node) values ('28');
