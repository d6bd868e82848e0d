-- Until when a courier is away: on a break, or not here yet. Null = here, or gone for the day when
-- inactive. In the past it means nothing any more.
ALTER TABLE courier ADD COLUMN away_until TIMESTAMP WITH TIME ZONE;
