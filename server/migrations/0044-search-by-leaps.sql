-- Entities that have a word for each of the beginnings: in the range of the first beginning, ordered by (word, sort key, id), behind
-- the place `after`; each by its first such word only. Candidates are looked at by handfuls. After a handful without a find the walk
-- leaps to the first place (sort key and id) where the other beginnings have anything at all: two words that many have and few have
-- both cost a few looks, not one for everybody who has the first.
create function find_by_words(
  owner uuid, of_scope text, beginnings text[], after_word text, after_sort_key text, after_id uuid, at_most int
) returns table (word text, sort_key text, entity_id uuid)
  -- Every statement is one short range of an index: planning it anew would cost more than running it.
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  behind_all constant text := e'\U0010FFFF';
  handful constant int := 16;
  -- With more, a leap would cost more than what it leaps over.
  most_words constant int := 16;
  others constant text[] := beginnings[2:];
  -- The words of the other beginnings: words[i] begins with others[of_other[i]].
  words text[] := '{}';
  of_other int[] := '{}';
  words_of_one text[];
  candidate record;
  looked_at int;
  met int;
  left_to_find int := at_most;
  -- The walk goes on behind its place if `past` is 1, at it if 0.
  past int := 1;
begin
  for other in 1 .. cardinality(others) loop
    with recursive one (word, nr) as (
      select (select s.word from search_words s where s.organization_id = owner and s.scope = of_scope
        and s.word >= others[other] and s.word < others[other] || behind_all order by s.word limit 1), 1
      union all
      select (select s.word from search_words s where s.organization_id = owner and s.scope = of_scope
        and s.word > one.word and s.word < others[other] || behind_all order by s.word limit 1), one.nr + 1
      from one where one.word is not null and one.nr <= most_words
    )
    select coalesce(array_agg(one.word), '{}') into words_of_one from one where one.word is not null;
    if cardinality(words_of_one) = 0 then return; end if;
    if cardinality(words_of_one) <= most_words then
      words := words || words_of_one;
      of_other := of_other || array_fill(other, array[cardinality(words_of_one)]);
    end if;
  end loop;

  loop
    looked_at := 0;
    met := 0;
    for candidate in
      select c.*, (
          select bool_and((
            select true from search_words s where s.organization_id = owner and s.scope = of_scope and s.entity_id = c.entity_id
              and s.word >= o.beginning and s.word < o.beginning || behind_all limit 1
          ) is true) from unnest(others) as o (beginning)
        ) is not false and (
          select true from search_words s where s.organization_id = owner and s.scope = of_scope and s.entity_id = c.entity_id
            and s.word >= beginnings[1] and s.word < c.word limit 1
        ) is null as meets
      from (
        select s.word, s.sort_key, s.entity_id from search_words s
        where s.organization_id = owner and s.scope = of_scope and s.word < beginnings[1] || behind_all
          and (s.word, s.sort_key, s.entity_id, 1) > (after_word, after_sort_key, after_id, past)
        order by s.word, s.sort_key, s.entity_id limit handful
      ) c
    loop
      looked_at := looked_at + 1;
      if candidate.meets then
        word := candidate.word;
        sort_key := candidate.sort_key;
        entity_id := candidate.entity_id;
        return next;
        met := met + 1;
        left_to_find := left_to_find - 1;
        if left_to_find = 0 then return; end if;
      end if;
    end loop;
    if looked_at < handful then return; end if;
    after_word := candidate.word;
    after_sort_key := candidate.sort_key;
    after_id := candidate.entity_id;
    past := 1;
    if met = 0 and cardinality(words) > 0 then
      -- The furthest of the first places of each other beginning; null, if one of them has no place left.
      select f.sort_key, f.entity_id into after_sort_key, after_id from (
        select distinct on (w.of_other) p.sort_key, p.entity_id
        from unnest(words, of_other) as w (word, of_other) left join lateral (
          select s.sort_key, s.entity_id from search_words s
          where s.organization_id = owner and s.scope = of_scope and s.word = w.word
            and (s.sort_key, s.entity_id) > (candidate.sort_key, candidate.entity_id)
          order by s.sort_key, s.entity_id limit 1
        ) p on true
        order by w.of_other, p.sort_key, p.entity_id
      ) f
      order by f.sort_key desc nulls first, f.entity_id desc limit 1;
      past := 0;
      if after_sort_key is null then
        -- On to the next word, which is at the earliest this one with the smallest character behind it.
        after_word := after_word || e'\x01';
        after_sort_key := '';
        after_id := '00000000-0000-0000-0000-000000000000';
      end if;
    end if;
  end loop;
end $$;
