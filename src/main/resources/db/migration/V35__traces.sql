-- traceparent: the place in a trace (W3C Trace Context) that the work continues: of an operation, the request; of a part, the division.
alter table operation add column traceparent varchar(55);
alter table operation_part add column traceparent varchar(55);
