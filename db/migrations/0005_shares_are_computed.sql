-- A share has no stored value: it is computed from its numerator and denominator wherever it is shown.

alter table observation drop constraint observation_check;
alter table observation add constraint value_fits_state check (
  (state = 'value' and (value is not null or (numerator is not null and denominator > 0))) or
  (state = 'zero' and value = 0) or
  (state in ('suppressed', 'missing', 'not-applicable') and value is null));
