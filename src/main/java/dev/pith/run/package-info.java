/** A run: pages from a source, through the chain, into a sink. */
@NullMarked
package dev.pith.run;

import org.jspecify.annotations.NullMarked;
