/**
 * What only many pages of a site tell: {@link dev.pith.corpus.Templates} counts lines over pages,
 * merges with what was counted elsewhere, and becomes what the filter {@code site-furniture} asks.
 */
@org.jspecify.annotations.NullMarked
package dev.pith.corpus;
