/**
 * What judges lines: one file a filter, and the chain that runs them.
 *
 * <p>To write one: make a record whose components are its options, implement {@link
 * dev.pith.filter.Filter} (or {@link dev.pith.filter.LineFilter} where one line alone tells), name
 * it in {@link dev.pith.filter.Filters}, and give it a page under {@code src/docs/filters/} with a
 * heading for each of its rules. A test will remind you of the last two.
 */
@NullMarked
package dev.pith.filter;

import org.jspecify.annotations.NullMarked;
