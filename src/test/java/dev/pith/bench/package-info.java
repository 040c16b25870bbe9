/**
 * What each part of pith takes, timed by JMH. {@code scripts/bench micro} runs it; no test does.
 */
@NullMarked
package dev.pith.bench;

import org.jspecify.annotations.NullMarked;
