-- Only delivering says which file a measurement is before the file is stored, and asks for it by name. Otherwise the reference is
-- checked at once, so that a backup can be restored.
alter table sentiment_measurement alter constraint sentiment_measurement_snapshot_id_fkey deferrable initially immediate;
