/** The whole-line cues of many languages, and the matcher that finds them. */
@NullMarked
package dev.pith.phrase;

import org.jspecify.annotations.NullMarked;
