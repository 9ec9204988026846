-- The audit compares what stands in a table with what was recorded last, column by column, so a table is recorded in one way
-- for all its rows. The number and space of a record are shown to the privacy officer alone; see the policy of audit_event.
drop trigger on_record on node;
drop trigger on_record_gone on node;
drop trigger on_sealed_record on node;
drop trigger on_sealed_record_gone on node;
create trigger on_record after insert or update or delete on node for each row execute function record_change('id', '');
