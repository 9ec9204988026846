-- An idea becomes an input of its own municipality only.

call keep_within_municipality('live_idea');
