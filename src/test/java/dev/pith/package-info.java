/** What is tested once for all filters, and for pith as a whole. */
@NullMarked
package dev.pith;

import org.jspecify.annotations.NullMarked;
