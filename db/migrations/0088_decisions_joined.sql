-- What the council decides on a decision that was drafted for it, its clerk records: the text as it was handed over.

create policy clerk_records on document_step for insert with check (
  municipality_id = actor_municipality() and has_right('council.keep') and phase in ('decided', 'withdrawn')
  and document_id in (select d.id from regie.official_document d where d.kind = 'councilDecision' and d.handed_to_council_on is not null));
create policy clerk_keeps on document_version for insert with check (
  municipality_id = actor_municipality() and has_right('council.keep') and reason = 'decided'
  and document_id in (select d.id from regie.official_document d where d.kind = 'councilDecision' and d.handed_to_council_on is not null));
-- The council reads the text that was handed over and those after it; never what was routed before.
drop policy may_read on document_version;
create policy may_read on document_version for select using (
  municipality_id = actor_municipality() and sees_document(document_id) and (has_right('decisions.read') or reason <> 'routed'));

insert into relation values ('led-to', 'document', 'publication');
