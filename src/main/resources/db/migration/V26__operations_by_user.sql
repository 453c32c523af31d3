-- The lists and the queue of one user, page by page however much the others have.
create index operation_by_user on operation (submitted_by, state, submitted_at, id);
