/**
 * What becomes of a cleaned page: text, Markdown, JSON Lines, WARC records, an explanation. All are
 * views of the same draft.
 */
@NullMarked
package dev.pith.sink;

import org.jspecify.annotations.NullMarked;
