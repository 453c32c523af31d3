-- Tokens that can be listed and ended. credential_epoch: a token counts only while it has the number that its user has; setting a
-- password, disabling a user and ending all sessions raise the user's.
alter table platen_user add column disabled boolean default false not null;
alter table platen_user add column credential_epoch integer default 0 not null;

alter table access_token add column id varchar(36);
alter table access_token add column kind varchar(10) default 'LOGIN' not null;
alter table access_token add column label varchar(100) default '' not null;
alter table access_token add column made_by varchar(100) default '' not null;
alter table access_token add column created_at timestamp with time zone;
alter table access_token add column last_used_at timestamp with time zone;
alter table access_token add column credential_epoch integer default 0 not null;
update access_token set id = substring(token_hash from 1 for 36), made_by = user_name, created_at = expires_at;
alter table access_token alter column id set not null;
alter table access_token alter column created_at set not null;
create unique index access_token_id on access_token (id);
create index access_token_user on access_token (user_name);
