/**
 * Trains the line judge on reviewed pages: {@link dev.pith.train.Training} is the command behind
 * {@code scripts/train}. Offline work: its libraries are not in the jar, and nothing else knows it.
 */
@NullMarked
package dev.pith.train;

import org.jspecify.annotations.NullMarked;
