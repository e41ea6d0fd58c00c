-- Whether an entity has a further word is answered by the index alone: at a million entities a look into the table is a read from disk.
create index search_words_of_entity on search_words (organization_id, scope, entity_id, word);
drop index search_words_by_entity;
