-- Lists are read in pages, each from where the one before ended: by state or of all, newest first.

drop index if exists operation_state;
create index operation_by_state on operation (state, submitted_at, id);
create index operation_by_age on operation (submitted_at, id);
