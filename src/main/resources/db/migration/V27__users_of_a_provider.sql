-- Users whom an OpenID provider tells of have a row as well, so that their sessions can be listed and ended and they can be disabled.
-- provider: the issuer of the provider; empty for users with a password of ours.
alter table platen_user add column provider varchar(300) default '' not null;
