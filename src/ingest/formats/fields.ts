/** What a column of a table, or a key of JSON, may hold of an article. */
export type Field = 'title' | 'kicker' | 'subtitle' | 'date' | 'author' | 'body' | 'source' | 'url' | 'page'
