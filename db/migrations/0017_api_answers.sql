-- Answers to requests that came with a key of their own (Idempotency-Key), so that the same request sent twice happens
-- once. They are kept for a day, and only whoever sent the request can read the answer.
create table api_answer (
  municipality_id text not null references municipality,
  actor text not null,
  key text not null,
  request_hash text not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (municipality_id, actor, key)
);
call protect('api_answer', 'actor = regie.actor_id()', 'actor = regie.actor_id()', keys => 'actor,key', audited => false);
