/**
 * The learned line judge: how likely each block of a page is content.
 *
 * <p>{@link dev.pith.model.Judge} reads a page into {@link dev.pith.model.Features}, a table with a
 * column for each thing there is to see and a row for each block, and asks {@link
 * dev.pith.model.Trees}. What the words of a block say for themselves comes from {@link
 * dev.pith.model.Words}. All weights are learned from reviewed pages by {@code scripts/train}.
 */
@NullMarked
package dev.pith.model;

import org.jspecify.annotations.NullMarked;
