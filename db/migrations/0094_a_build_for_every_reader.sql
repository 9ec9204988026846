-- A build has documents for more readers than the council, and its figures as a data set.
alter table report_rendition add column rendering text not null default 'raad'
  check (rendering in ('raad', 'college', 'bewoners', 'burgemeester', 'partners', 'onderzoekers'));
alter table report_rendition drop constraint report_rendition_format_check;
alter table report_rendition add constraint report_rendition_format_check
  check (format in ('html', 'pdf', 'docx', 'json', 'csv'));
alter table report_rendition drop constraint report_rendition_pkey;
alter table report_rendition add primary key (build_id, rendering, format);
drop trigger on_record on report_rendition;
create trigger on_record after insert or update or delete on report_rendition
  for each row execute function record_change('build_id,rendering,format', 'content');
