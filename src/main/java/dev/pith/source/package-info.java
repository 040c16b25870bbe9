/**
 * Where pages come from: text and Markdown files, streams, JSON Lines, WARC and WET files, packed
 * or not. A source knows nothing of filters. What is between its pages, and what is too long to be
 * one, comes as pieces that are passed through ({@link dev.pith.page.Envelope.Verbatim}).
 */
@NullMarked
package dev.pith.source;

import org.jspecify.annotations.NullMarked;
