-- The code with which whoever handed in a report at the reporting point finds it again. Nobody else has it: here is a hash
-- made with the secret of the installation. Only the reporting point itself reads and writes it.
create table report_code (
  record_id uuid primary key references register_record on delete cascade,
  municipality_id text not null references municipality,
  code_hash text not null,
  unique (municipality_id, code_hash)
);
call protect('report_code', 'regie.has_right(''integrity.handle'') and regie.reads_record(record_id)',
  'regie.has_right(''integrity.handle'') and regie.handles_record(record_id)', keys => 'record_id', redact => 'code_hash');
