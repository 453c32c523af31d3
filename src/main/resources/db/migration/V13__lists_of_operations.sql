-- Lists are read in pages, each from where the one before ended: state by state, newest first.

drop index if exists operation_state;
create index operation_by_state on operation (state, submitted_at, id);
