-- Answers to requests that made something and carried an idempotency key; without a status while the first one is at work.
-- id: the user and the key.

create table keyed_answer (
    id          varchar(400) primary key,
    fingerprint char(64),
    status      integer,
    location    varchar(2000),
    body        text,
    used_at     timestamp with time zone not null
);
create index keyed_answer_used on keyed_answer (used_at);
