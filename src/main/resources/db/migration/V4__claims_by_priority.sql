-- Work is taken by priority first; with these indexes at hand, H2 would sort all that is due for each claim.
drop index scheduled_tasks_execution_time;
drop index large_tasks_execution_time;
