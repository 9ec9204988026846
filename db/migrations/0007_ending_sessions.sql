-- A row can only be removed by who may see it. Without this, whoever manages accounts ended no sessions by changing
-- somebody's roles. What becomes visible is the hash of a token, which opens nothing.
create policy account_manager_sees on session for select using (municipality_id = actor_municipality() and has_right('accounts.manage'));
