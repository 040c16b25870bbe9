/**
 * The Spark job: the command's own run over each input of a corpus, as tasks.
 *
 * <p>{@code CleanJob} reads the options and lists the inputs as {@code Piece}s; {@code Task} cleans
 * some of them on an executor, by {@code Run}, from one file of {@code Storage} into another, and
 * leaves a {@code Note}; the notes add up. Spark itself comes with the cluster.
 */
@NullMarked
package dev.pith.spark;

import org.jspecify.annotations.NullMarked;
