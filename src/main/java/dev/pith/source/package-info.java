/**
 * Where pages come from: text and Markdown files, streams, JSON Lines. A source knows nothing of
 * filters.
 */
@NullMarked
package dev.pith.source;

import org.jspecify.annotations.NullMarked;
