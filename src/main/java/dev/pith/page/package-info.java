/**
 * What everything else is made of: a page and its lines, and the draft on which filters mark what
 * goes.
 *
 * <p>A {@link dev.pith.page.Page} is read once into {@link dev.pith.page.Line}s, each with its
 * {@link dev.pith.page.Markup} (what it is in its syntax) and its {@link dev.pith.page.Shape} (what
 * can be counted in one pass). Filters read blocks off a {@link dev.pith.page.Draft} and hand it
 * {@link dev.pith.page.Verdict}s; nothing is deleted, everything is signed.
 */
@NullMarked
package dev.pith.page;

import org.jspecify.annotations.NullMarked;
