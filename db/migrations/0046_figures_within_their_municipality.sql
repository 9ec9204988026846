-- A snapshot refers to a source of its own municipality only.

call keep_within_municipality('snapshot');
